// Tonight's stairwells, and the doors of one of them.

import { button, h, icon, show, tell, warn } from './dom.js';
import { clock, count, day, floor, hour, t } from './words.js';
import { isUndoable, marks, open, record, undo } from './visits.js';
import { knock } from './door.js';
import { top, go } from './app.js';

export const PICTURES = { TALKED: 'message-circle', ABSENT: 'minus', REFUSED: 'x', COME_BACK: 'clock', INACCESSIBLE: 'lock', DO_NOT_COME_BACK: 'ban' };

/** Every stairwell this person can open, by id. */
export function stairwells(who) {
	const all = new Map();
	for (const round of who.pack.rounds) {
		for (const stairs of round.stairwells) {
			if (!all.has(stairs.id)) {
				all.set(stairs.id, { ...stairs, known: true, mission: round.mission, round: round.id, sector: round.sector });
			}
		}
	}
	(who.pack.free ?? []).forEach(stairs => all.set(stairs.id, stairs));
	return all;
}

function progress(who, stairs) {
	const known = marks(who, stairs);
	const doors = stairs.landings.reduce((sum, landing) => sum + landing.doors.length, 0);
	const talked = [...known.values()].filter(mark => mark.result === 'TALKED').length;
	return { doors, done: doors - open(who, stairs, stairs.landings).length, talked };
}

/** Where to go tonight. */
export function home(who) {
	const all = stairwells(who);
	const tonight = who.pack.rounds.filter(round => round.day === who.pack.today);
	const later = who.pack.rounds.filter(round => round.day !== who.pack.today);
	const topics = new Map(who.pack.missions.map(topic => [topic.id, topic]));
	const free = [...all.values()].filter(stairs => !stairs.known);
	show(top(who), h('main', {},
		h('h1', {}, count('phone.tonight', tonight.length)),
		who.pack.missions.length === 0 ? h('p', { class: 'card' }, t('phone.none')) : null,
		tonight.map(round => h('section', { class: 'card' },
			h('h2', {}, topics.get(round.mission)?.title ?? round.sector),
			h('p', { class: 'soft' }, t('phone.round', clock(round.from), clock(round.to), round.sector), round.with.length ? ', ' + t('phone.with', round.with.join(', ')) : ''),
			round.stairwells.map(stairs => entry(who, all.get(stairs.id))))),
		free.length ? h('section', { class: 'card' }, h('h2', {}, t('phone.free')), free.map(stairs => entry(who, stairs))) : null,
		who.pack.missions.length ? h('p', {}, button('plus', t('phone.free.add'), () => add(who), 'quiet wide')) : null,
		later.length ? h('section', {}, h('h2', {}, t('phone.later')), h('ul', { class: 'plainlist' }, later.map(round => h('li', {},
			h('strong', {}, day(round.day)), ' ', t('phone.round', clock(round.from), clock(round.to), round.sector))))) : null,
		h('p', { class: 'soft' }, t('phone.packed', hour(who.pack.at)))));
}

function entry(who, stairs) {
	const { doors, done, talked } = progress(who, stairs);
	return h('button', { type: 'button', class: 'stairs-entry', onclick: () => go('stairs/' + stairs.id) }, icon('door'),
		h('span', {}, h('strong', {}, stairs.label), h('small', {}, t('phone.progress', done, doors) + ' · ' + count('phone.talked', talked))), icon('chevron-right'));
}

/** The doors, floor by floor, as they are. */
export function stairs(who, id) {
	const stairs = stairwells(who).get(id);
	if (!stairs) {
		return go('');
	}
	paint(who, stairs);
}

function paint(who, stairs) {
	const scroll = window.scrollY;
	const focused = document.activeElement?.id;
	const known = marks(who, stairs);
	const { doors, done, talked } = progress(who, stairs);
	const others = [...known.values()].some(mark => !mark.mine && !mark.old);
	show(top(who, true), h('main', { class: 'stairs' },
		h('h1', {}, stairs.label),
		h('p', { class: 'progress' }, h('strong', {}, t('phone.progress', done, doors)), h('span', { class: 'tag' }, count('phone.talked', talked))),
		stairs.held || others ? h('p', { class: 'notice' }, icon('users'), h('span', {}, stairs.held ? t('phone.held', stairs.held) : t('phone.others'))) : null,
		stairs.access ? h('details', { class: 'card' }, h('summary', {}, t('phone.access')), h('p', {}, stairs.access)) : null,
		stairs.again ? h('p', { class: 'notice' }, icon('clock'), h('span', {}, stairs.again)) : null,
		h('div', { class: 'floors' }, [...stairs.landings].sort((one, other) => other.floor - one.floor).map(landing => row(who, stairs, landing, known))),
		h('div', { class: 'acts' },
			button('users', t('phone.foot'), () => saved(async () => go('talk/' + (await record(who, stairs, [{ floor: null, door: null }], 'TALKED', 'FOOT'))[0].id)), 'quiet'),
			button('minus', t('phone.absent.all'), () => absent(who, stairs, stairs.landings), 'quiet'))));
	if (focused) {
		document.getElementById(focused)?.focus({ preventScroll: true });
	}
	window.scrollTo(0, scroll);
}

function row(who, stairs, landing, known) {
	return h('div', { class: 'floor', '--doors': narrow(landing.doors.length), '--wide': Math.min(landing.doors.length, 8) },
		h('button', { type: 'button', class: 'level', id: 'floor-' + landing.floor, 'aria-label': t('phone.absent.floor', floor(landing.floor)), onclick: () => absent(who, stairs, [landing]) },
			h('b', {}, landing.floor === 0 ? t('phone.ground.short') : String(landing.floor)), icon('minus')),
		h('div', { class: 'doors' }, landing.doors.map(door => doorOf(who, stairs, landing.floor, door, known.get(`${landing.floor}/${door}`)))));
}

/** Doors side by side on a small phone: four at most, in even rows. */
const narrow = doors => Math.ceil(doors / Math.ceil(doors / 4));

function doorOf(who, stairs, level, door, mark) {
	const unfinished = mark?.visit?.state === 'draft';
	const shown = mark ? t('phone.result.' + mark.result) + (unfinished ? ', ' + t('phone.unfinished') : '') : t('phone.untouched');
	return h('button', {
		type: 'button', id: `door-${level}-${door}`, class: ['door', mark?.result ?? '', mark?.old ? 'old' : '', unfinished ? 'unfinished' : ''].join(' ').trim(),
		'aria-label': t('phone.door', floor(level), door) + '\u00a0: ' + shown,
		onclick: () => unfinished ? go('talk/' + mark.visit.id) : knock(who, stairs, level, door, mark)
	}, mark ? icon(PICTURES[mark.result]) : null, h('span', {}, door));
}

/** A whole landing, or the whole stairwell, in one gesture. */
export function absent(who, stairs, landings) {
	return saved(async () => {
		const doors = open(who, stairs, landings);
		if (doors.length === 0) {
			return tell(t('phone.absent.done'));
		}
		const made = await record(who, stairs, doors, 'ABSENT');
		paint(who, stairs);
		tell(count('phone.absent.saved', made.length), { label: t('phone.undo'), run: () => back(who, stairs, made) });
	});
}

/** Takes something back that was just done. */
export async function back(who, stairs, visits) {
	await saved(async () => {
		const late = visits.some(visit => !isUndoable(who, who.visits.get(visit.id) ?? visit));
		await undo(who, visits);
		paint(who, stairs);
		tell(late ? t('phone.undo.late') : t('phone.undone'));
	});
}

/** Nothing that was not saved may look as if it were. */
export async function saved(work) {
	try {
		await work();
	}
	catch (failure) {
		console.warn(failure);
		warn(t('phone.full.title'), t(failure.name === 'QuotaExceededError' ? 'phone.full' : 'phone.unsaved'), t('phone.understood'));
	}
}

/** A stairwell that nobody has drawn yet: the address, so many floors of so many doors. */
function add(who) {
	const topics = who.pack.missions;
	const sectors = topic => topic.sectors.length ? topic.sectors : [topic.title];
	const choose = list => list.map(each => h('option', { value: each.id ?? each }, each.title ?? each));
	const mission = h('select', { id: 'mission', onchange: () => sector.replaceChildren(...choose(sectors(topics.find(each => each.id === mission.value)))) }, choose(topics));
	const sector = h('select', { id: 'sector' }, choose(sectors(topics[0])));
	const label = h('input', { id: 'label', maxlength: '120', required: true, autocomplete: 'off' });
	const floors = h('input', { id: 'floors', type: 'number', inputmode: 'numeric', min: '1', max: '30', value: '4', required: true });
	const each = h('input', { id: 'each', type: 'number', inputmode: 'numeric', min: '1', max: '12', value: '4', required: true });
	const field = (input, key) => h('div', { class: 'field' }, h('label', { for: input.id }, t(key)), input);
	show(top(who, true), h('main', {}, h('h1', {}, t('phone.free.add')), h('form', {
		class: 'card form', onsubmit: event => {
			event.preventDefault();
			const landings = Array.from({ length: Number(floors.value) }, (_, index) => ({ floor: index + 1, doors: Array.from({ length: Number(each.value) }, (_, door) => String(door + 1)) }));
			const made = { id: crypto.randomUUID(), mission: mission.value, sector: sector.value.slice(0, 120), label: label.value.trim(), landings, known: false };
			saved(async () => {
				await who.keepPack({ ...who.pack, free: [...who.pack.free ?? [], made] });
				go('stairs/' + made.id);
			});
		}
	}, topics.length > 1 ? field(mission, 'phone.mission') : null, field(sector, 'phone.sector'), field(label, 'phone.address'), h('div', { class: 'two' }, field(floors, 'phone.floors'), field(each, 'phone.each')),
	h('button', { type: 'submit', class: 'btn wide' }, t('phone.free.make')))));
}
