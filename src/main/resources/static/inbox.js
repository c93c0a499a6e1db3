// Comforts of the list and of tasks: keys, news from others, drafts while typing. All of it works without.

export function comfort(root) {
	const list = root.querySelector('[data-inbox]');
	if (list && !list.dataset.ready) {
		list.dataset.ready = 'yes';
		keys(list);
		choosing(list);
		news(list);
	}
	root.querySelectorAll('form[data-draft]').forEach(draft);
	root.querySelectorAll('[data-brief]').forEach(form => setTimeout(() => form.remove(), 10_000));
}

// ---- keys ----

const rows = list => [...list.querySelectorAll('.row[data-task]')];

function keys(list) {
	document.body.dataset.keys = 'yes';
	document.addEventListener('keydown', event => {
		if (!list.isConnected || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input:not([type=checkbox]), textarea, select')) {
			return;
		}
		const all = rows(list);
		const here = all.find(row => row.contains(document.activeElement)) ?? list.querySelector('.row.here');
		const at = all.indexOf(here);
		const act = {
			j: () => go(all, Math.min(at + 1, all.length - 1)),
			k: () => go(all, Math.max(at - 1, 0)),
			c: () => here?.querySelector('form[action$="/inbox/claim"] button')?.click(),
			e: () => here?.querySelector('.more-acts')?.click(),
			x: () => here?.querySelector('.pick input')?.click(),
			'/': () => list.querySelector('input[type=search]')?.focus(),
			'?': () => help(list),
		}[event.key];
		if (act) {
			event.preventDefault();
			act();
		}
	});
}

function go(all, index) {
	all.forEach(row => row.classList.remove('here'));
	all[index]?.classList.add('here');
	all[index]?.querySelector('strong a')?.focus();
	all[index]?.scrollIntoView({ block: 'nearest' });
}

function help(list) {
	const keys = list.querySelector('details.keys');
	keys.open = !keys.open;
	keys.querySelector('summary').focus();
}

// ---- several at once ----

function choosing(list) {
	list.addEventListener('change', event => {
		if (event.target.matches('.pick input')) {
			const told = list.querySelector('#chosen');
			const count = list.querySelectorAll('.pick input:checked').length;
			told.dataset.none ??= told.textContent;
			told.textContent = count === 0 ? told.dataset.none : count === 1 ? told.dataset.one : told.dataset.many.replace('#', count);
		}
	});
}

// ---- what others did meanwhile ----

const EVERY = 30_000;

function news(list) {
	const timer = setInterval(async () => {
		if (!list.isConnected) {
			clearInterval(timer);
			return;
		}
		if (document.hidden || list.querySelector('.pick input:checked, details.finer[open]') || document.activeElement?.matches('input, select, textarea')) {
			return;
		}
		try {
			const answer = await fetch('/inbox/pulse' + location.search, { headers: { Accept: 'text/plain' } });
			if (answer.ok && !answer.redirected && await answer.text() !== list.dataset.pulse) {
				await renew(list);
			}
		} catch {
			// without network the list stays as it is
		}
	}, EVERY);
}

async function renew(list) {
	const answer = await fetch(location.pathname + location.search);
	const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-inbox]');
	if (!answer.ok || !fresh) {
		return;
	}
	const at = document.activeElement?.closest('.row[data-task]')?.dataset.task;
	list.replaceChildren(...document.adoptNode(fresh).childNodes);
	list.dataset.pulse = fresh.dataset.pulse;
	document.title = list.querySelector('h1').textContent;
	if (at) {
		list.querySelector(`.row[data-task="${CSS.escape(at)}"] strong a`)?.focus();
	}
	say(list.dataset.changed);
}

function say(words) {
	let place = document.getElementById('news');
	if (!place) {
		place = Object.assign(document.createElement('p'), { id: 'news', className: 'mute' });
		place.setAttribute('role', 'status');
		document.body.append(place);
	}
	place.textContent = words;
}

// ---- what is typed is kept ----

const PAUSE = 2_000;

function draft(form) {
	let timer;
	let sent = false;
	const keep = () => {
		clearTimeout(timer);
		if (!sent) {
			const typed = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
			fetch('/inbox/draft/typed', { method: 'POST', body: typed, keepalive: true }).catch(() => {});
		}
	};
	form.addEventListener('input', () => {
		clearTimeout(timer);
		timer = setTimeout(keep, PAUSE);
	});
	form.addEventListener('submit', () => {
		sent = true;
		clearTimeout(timer);
	});
	addEventListener('pageshow', () => {
		sent = false;
	});
}
