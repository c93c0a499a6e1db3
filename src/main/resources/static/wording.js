// Reads free text while it is typed, without a network: the rules are data that the server reads in the same way
// (platform.wording.Wording). A page is read by watch(root); another module may use reader(rules) alone.

/** How far around a match its sentence is looked at. */
const SIGHT = 300;
/** How long a pause in typing is, in milliseconds. */
const PAUSE = 500;
const PIECE = /\{([A-Z][A-Z0-9]*)\}/g;
const DOUBLED = /([a-z])([bcdfghjklmnpqrstvwxz])\2+/gi;

/** A function from a text to its remarks {kind, refused, start, end}, from the rules as /wording.json gives them. */
export function reader({ pieces, masks, kinds, rules }) {
	const whole = pattern => {
		let open = pattern;
		while (open.search(PIECE) >= 0) {
			open = open.replace(PIECE, (_, name) => pieces[name]);
		}
		return open.replace(DOUBLED, '$1$2');
	};
	const bounded = (pattern, cased, letters) => {
		const edge = letters ? (cased ? 'A-Za-z0-9' : 'a-z0-9') : '0-9';
		return new RegExp(`(?<![${edge}])(?:${whole(pattern)})(?![${edge}])`, 'g');
	};
	const ready = rules.map(rule => ({
		kind: rule.kind,
		refused: kinds[rule.kind].refused === true,
		cased: rule.cased === true,
		find: bounded(rule.find, rule.cased, rule.whole !== false),
		is: rule.is && new RegExp(`^(?:${whole(rule.is)})$`),
		not: rule.not && new RegExp(`^(?:${whole(rule.not)})$`),
		near: rule.with && new RegExp(`(?<![a-z0-9])(?:${whole(rule.with)})(?![a-z0-9])`),
		before: rule.notBefore && new RegExp(`(?<![a-z0-9])(?:${whole(rule.notBefore)})$`),
		after: rule.notAfter && new RegExp(`^(?:${whole(rule.notAfter)})`)
	}));
	const hidden = masks.map(mask => bounded(mask, false, true));

	return text => {
		const { folded, places } = fold(text);
		let cased = folded;
		let small = lower(folded);
		const hide = (from, to) => {
			const blank = '#'.repeat(to - from);
			cased = cased.slice(0, from) + blank + cased.slice(to);
			small = small.slice(0, from) + blank + small.slice(to);
		};
		for (const mask of hidden) {
			for (const found of [...small.matchAll(mask)]) {
				hide(found.index, found.index + found[0].length);
			}
		}
		const remarks = [];
		for (const rule of ready) {
			for (const found of [...(rule.cased ? cased : small).matchAll(rule.find)]) {
				const from = found.index;
				const to = from + found[0].length;
				if (to > from && holds(rule, small, from, to)
						&& !remarks.some(each => each.kind === rule.kind && each.from < to && from < each.to)) {
					remarks.push({ kind: rule.kind, refused: rule.refused, from, to });
					if (rule.refused) {
						hide(from, to);
					}
				}
			}
		}
		return remarks.map(({ kind, refused, from, to }) => ({ kind, refused, start: places[from], end: places[to - 1] + 1 }))
			.sort((one, other) => one.start - other.start || (one.kind < other.kind ? -1 : 1));
	};
}

function holds(rule, small, from, to) {
	const said = small.slice(from, to);
	let first = from;
	while (first > 0 && from - first < SIGHT && !'.!?;\n'.includes(small[first - 1])) {
		first--;
	}
	let last = to;
	while (last < small.length && last - to < SIGHT && !'.!?;\n'.includes(small[last])) {
		last++;
	}
	return (!rule.is || rule.is.test(said)) && (!rule.not || !rule.not.test(said))
		&& (!rule.near || rule.near.test(small.slice(first, last)))
		&& (!rule.before || !rule.before.test(small.slice(first, from)))
		&& (!rule.after || !rule.after.test(small.slice(to, last)));
}

/** One sign a letter, without accents and doubled consonants, and where in the text each stood. */
function fold(text) {
	let folded = '';
	const places = [];
	for (let i = 0; i < text.length; i++) {
		for (const sign of plain(text[i])) {
			const before = folded.at(-1);
			if (isConsonant(sign) && before !== undefined && lower(sign) === lower(before) && isLetter(folded.at(-2))) {
				places[places.length - 1] = i;
				continue;
			}
			folded += sign;
			places.push(i);
		}
	}
	return { folded, places };
}

function plain(sign) {
	if (sign <= '~') {
		return (sign === '\t' || sign === '\r') ? ' ' : sign;
	}
	const code = sign.charCodeAt(0);
	if (code >= 0x660 && code <= 0x669) {
		return String(code - 0x660);
	}
	if ('’‘ʼ′`´'.includes(sign)) {
		return '\'';
	}
	if ('–—‑‐−'.includes(sign)) {
		return '-';
	}
	if ('\u00a0\u202f\u2009\u2007'.includes(sign)) {
		return ' ';
	}
	if ('\u200b\u200c\u200d\u2060\ufeff\u00ad'.includes(sign)) {
		return '';
	}
	return { œ: 'oe', Œ: 'Oe', æ: 'ae', Æ: 'Ae' }[sign] ?? sign.normalize('NFD')[0];
}

const isLetter = sign => sign !== undefined && (sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z');
const isConsonant = sign => isLetter(sign) && !'aeiouyAEIOUY'.includes(sign);
const lower = text => text.replace(/[A-Z]/g, letter => letter.toLowerCase());

let known;

/** The rules and their words, fetched once a page; null without them, and then nothing is said. */
function rules() {
	known ??= fetch(`/wording.json?lang=${document.documentElement.lang}`)
		.then(answer => answer.ok ? answer.json() : Promise.reject(answer.status))
		.then(data => ({ read: reader(data), says: data.says }))
		.catch(() => {
			known = undefined;
			return null;
		});
	return known;
}

/** Reads every field marked data-wording while it is typed in, and says under it what should not stand there. */
export function watch(root) {
	for (const field of root.querySelectorAll('[data-wording=read]')) {
		field.dataset.wording = 'watched';
		attend(field);
	}
}

function attend(field) {
	const place = document.createElement('div');
	place.className = 'wording';
	place.setAttribute('role', 'status');
	place.id = `${field.id}-wording`;
	field.after(place);
	field.setAttribute('aria-describedby', [field.getAttribute('aria-describedby'), place.id].filter(Boolean).join(' '));
	const kept = new Set();
	let timer;
	let before = '';
	const look = async () => {
		const known = await rules();
		if (!known) {
			return;
		}
		const { read, says } = known;
		const remarks = [];
		for (const { kind, refused, start, end } of read(field.value)) {
			const said = field.value.slice(start, end).replace(/\s+/g, ' ');
			const key = `${kind} ${said}`;
			if (!kept.has(key) && !remarks.some(each => each.key === key)) {
				remarks.push({ key, kind, refused, said });
			}
		}
		const now = remarks.map(({ key }) => key).join('|');
		if (now !== before) {
			before = now;
			place.replaceChildren(...remarks.map(remark => line(remark, says, () => {
				kept.add(remark.key);
				field.focus();
				look();
			})));
		}
	};
	field.addEventListener('input', () => {
		clearTimeout(timer);
		timer = setTimeout(look, PAUSE);
	});
	field.addEventListener('change', look);
	if (field.value) {
		look();
	}
}

function line({ kind, refused, said }, says, keep) {
	const words = document.createElement('p');
	words.className = refused ? 'refused' : '';
	words.append(says[kind].replace('{0}', said));
	if (!refused) {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'btn bare';
		button.textContent = says.keep;
		button.setAttribute('aria-label', `${says.keep} : ${said}`);
		button.addEventListener('click', keep);
		words.append(' ', button);
	}
	return words;
}
