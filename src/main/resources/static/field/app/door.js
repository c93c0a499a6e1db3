// One door: what came of it in one tap, and what a talk leads to.

import { button, h, icon, sheet, show, tell } from './dom.js';
import { floor, spoken, t } from './words.js';
import { finish, isUndoable, jot, missing, now, record } from './visits.js';
import { PICTURES, absent, back, saved } from './round.js';
import { reader, watch } from '/wording.js';
import { shoot } from './photo.js';
import { cards } from './guide.js';
import { go, top } from './app.js';

const RESULTS = ['TALKED', 'ABSENT', 'REFUSED', 'COME_BACK', 'INACCESSIBLE', 'DO_NOT_COME_BACK'];

/** What came of it? */
export function knock(who, stairs, level, door, mark) {
	sheet(t('phone.door', floor(level), door), close => {
		const undoable = mark?.visit && isUndoable(who, mark.visit);
		const closed = mark?.result === 'DO_NOT_COME_BACK';
		const again = mark && !mark.old;
		return [
			mark ? h('p', { class: 'strong' }, icon(PICTURES[mark.result]), ' ', t('phone.result.' + mark.result)) : null,
			closed ? h('p', {}, t('phone.closed')) : null,
			undoable ? button('arrow-left', t('phone.undo.left', Math.ceil((mark.visit.said.undoable - now(who)) / 60_000)), () => {
				close();
				back(who, stairs, [mark.visit]);
			}, 'quiet wide') : null,
			again && !closed ? h('p', {}, t('phone.again')) : null,
			closed ? null : h('div', { class: 'results' }, RESULTS.map(result => button(PICTURES[result], t('phone.result.' + result), () => choose(who, stairs, { floor: level, door }, result, close), result))),
			closed ? null : button('minus', t('phone.absent.landing'), () => {
				close();
				absent(who, stairs, stairs.landings.filter(landing => landing.floor === level));
			}, 'quiet wide'),
			button('x', t('phone.close'), close, 'bare wide')
		].filter(Boolean);
	});
}

function choose(who, stairs, door, result, close) {
	return saved(async () => {
		const made = await record(who, stairs, [door], result);
		close();
		if (result === 'TALKED') {
			go('talk/' + made[0].id);
		}
		else {
			go('stairs/' + stairs.id, true);
			tell(t('phone.saved', t('phone.result.' + result)), { label: t('phone.undo'), run: () => back(who, stairs, made) });
		}
	});
}

/** What a talk leads to; each answer is saved as it is given. */
export function talk(who, begun, stairs) {
	let visit = begun;
	const topic = who.pack.missions.find(each => each.id === stairs.mission);
	const more = () => visit.said.more;
	let writing = Promise.resolve();
	const keep = change => writing = writing.then(() => saved(async () => {
		visit = await jot(who, visit, change);
	}));
	const check = (name, key, onchange = () => {}) => h('label', { class: 'check' }, h('input', {
		type: 'checkbox', id: name, checked: Boolean(more()[name]), onchange: event => {
			keep({ [name]: event.target.checked });
			onchange(event.target.checked);
		}
	}), h('span', {}, t(key)));
	const field = (name, key, { rows, hint, ...attributes } = {}) => h('div', { class: 'field' }, h('label', { for: name }, t(key)),
		hint ? h('small', { id: name + '-hint' }, t(hint)) : null,
		h(rows ? 'textarea' : 'input', { id: name, rows, 'aria-describedby': hint ? name + '-hint' : null, autocomplete: 'off', ...attributes, value: more()[name] ?? '', oninput: event => keep({ [name]: event.target.value.trim() }) }));
	const person = h('div', { class: 'form', hidden: !more().consent },
		field('firstName', 'phone.help.firstName', { maxlength: '60' }), field('contact', 'phone.help.contact', { maxlength: '120', hint: 'phone.help.contact.hint' }),
		field('about', 'phone.help.about', { rows: '3', maxlength: '1000' }));
	const asked = h('div', { class: 'consent', hidden: !more().helpAsked }, h('p', { class: 'say' }, t('phone.consent')),
		check('consent', 'phone.consent.yes', yes => person.hidden = !yes), person);
	const wrong = h('p', { class: 'wrong', role: 'alert', hidden: true });
	const done = () => {
		writing.then(() => saved(async () => {
			const numbers = await refused(visit);
			if (numbers) {
				wrong.hidden = false;
				wrong.textContent = t('phone.numbers');
				document.getElementById(numbers)?.focus();
				return;
			}
			const left = missing(visit);
			if (left.length) {
				wrong.hidden = false;
				wrong.textContent = t('phone.help.missing.' + left[0]);
				document.getElementById(left[0])?.focus();
				return;
			}
			await finish(who, visit);
			go('stairs/' + stairs.id, true);
			tell(t('phone.saved', t('phone.result.TALKED')), { label: t('phone.undo'), run: () => back(who, stairs, [visit]) });
		}));
	};
	show(top(who, true), h('main', { class: 'talk' },
		h('h1', {}, visit.said.kind === 'FOOT' ? t('phone.foot.title', stairs.label) : t('phone.door', floor(visit.said.floor), visit.said.door)),
		h('p', { class: 'tag TALKED' }, icon(PICTURES.TALKED), ' ', t('phone.kept')),
		topic?.guide.length ? cards(topic.guide, who) : null,
		h('section', { class: 'card form' },
			check('oriented', 'phone.oriented'),
			topic?.support ? check('helpAsked', 'phone.help', yes => asked.hidden = !yes) : null,
			topic?.support ? asked : null),
		h('section', { class: 'card form' },
			field('heard', 'phone.heard', { rows: '2', maxlength: '1000', hint: 'phone.heard.hint', 'data-wording': 'read' }),
			photo(who, visit),
			h('details', {}, h('summary', {}, t('phone.more')), h('div', { class: 'form' },
				field('minutes', 'phone.minutes', { type: 'number', inputmode: 'numeric', min: '1', max: '240' }),
				field('language', 'phone.language', { maxlength: '40' }),
				field('note', 'phone.note', { rows: '2', maxlength: '1000', hint: 'phone.note.hint', 'data-wording': 'read' })))),
		h('button', {
			type: 'button', class: 'btn worry wide', 'aria-pressed': String(Boolean(more().worried)), onclick: event => {
				const on = event.currentTarget.getAttribute('aria-pressed') !== 'true';
				event.currentTarget.setAttribute('aria-pressed', String(on));
				keep({ worried: on });
				tell(t(on ? 'phone.worried.on' : 'phone.worried.off'));
			}
		}, icon('alert-triangle'), h('span', {}, t('phone.worried'))),
		wrong, button('check', t('phone.finish'), done, 'wide main')));
	watch(document);
}

/** A picture of a thing: only once it was asked for and agreed to. */
function photo(who, visit) {
	const kept = h('p', { role: 'status' });
	let number = 0;
	const camera = h('input', {
		id: 'photo', type: 'file', accept: 'image/*', capture: 'environment', class: 'mute', hidden: true, onchange: event => saved(async () => {
			const [file] = event.target.files;
			if (file && !await shoot(who, visit, file)) {
				return tell(t('phone.photo.unreadable'));
			}
			kept.textContent = t('phone.photo.kept', ++number);
			event.target.value = '';
		})
	});
	const label = h('label', { class: 'btn quiet wide', for: 'photo', hidden: true }, icon('eye'), h('span', {}, t('phone.photo')));
	return [h('label', { class: 'check' }, h('input', { type: 'checkbox', id: 'agreed', onchange: event => label.hidden = camera.hidden = !event.target.checked }), h('span', {}, t('phone.photo.agreed'))), camera, label, kept];
}

/** The field in which a number stands that the server would send back. */
async function refused({ said: { more } }) {
	try {
		const read = reader(await (await fetch('/wording.json?lang=' + spoken())).json());
		return ['heard', 'note'].find(field => more[field] && read(more[field]).some(remark => remark.refused));
	}
	catch (failure) {
		return undefined;
	}
}
