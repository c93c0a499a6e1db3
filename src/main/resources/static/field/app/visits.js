// What happens at a door, as the phone keeps it.

import { sha256 } from './crypt.js';
import { dropVisits, putVisits } from './store.js';
import { flush } from './queue.js';

const UNDO = 10 * 60_000;
const EVENING = 12 * 3600_000;
const FORGOTTEN = 30 * 60_000;

/** Now, by the server's clock as far as it is known: phones are wrong by hours at times. */
export const now = who => Date.now() + (who.pack?.skew ?? 0);

/**
 * Saves results at doors, all of them or none; what is returned is on the disk. A talk stays open until it is finished:
 * more may be said.
 */
export async function record(who, stairs, doors, result, kind = 'DOOR') {
	const at = now(who);
	const made = await Promise.all(doors.map(async ({ floor, door }, index) => {
		const said = {
			mission: stairs.mission, place: stairs.id, floor, door, result, kind, undoable: at + UNDO,
			round: stairs.round ?? null, stairwellId: stairs.known ? stairs.id : null, sector: stairs.sector, label: stairs.label, more: {}
		};
		const visit = { id: crypto.randomUUID(), person: who.person.id, at: at + index, state: 'draft', said };
		return result === 'TALKED' ? visit : frozen(visit);
	}));
	await putVisits(who.key, made);
	made.forEach(visit => who.visits.set(visit.id, visit));
	if (result !== 'TALKED') {
		flush();
	}
	return made;
}

/** As it will be sent, to the last letter: what is sent twice is the same. */
async function frozen(visit) {
	const { mission, round, stairwellId, floor, door, sector, label, kind, result, more } = visit.said;
	const content = JSON.stringify({
		mission, round, stairwellId, floor, door, doneAt: new Date(visit.at).toISOString(), worried: Boolean(more.worried),
		heard: more.heard || null,
		visit: {
			id: visit.id, kind, place: sector, stairwell: label, result, minutes: Number(more.minutes) || null,
			language: more.language || null, oriented: Boolean(more.oriented), note: more.note || null,
			helpAsked: Boolean(more.helpAsked), consent: Boolean(more.helpAsked && more.consent),
			firstName: more.helpAsked ? more.firstName || null : null, contact: more.helpAsked ? more.contact || null : null,
			about: more.helpAsked ? more.about || null : null
		}
	});
	const { place, undoable } = visit.said;
	return { ...visit, state: 'ready', said: { mission, place, floor, door, result, kind, undoable, content, sha256: await sha256(content) } };
}

/** Keeps what is being said, while it is. */
export async function jot(who, visit, more) {
	const jotted = { ...visit, said: { ...visit.said, more: { ...visit.said.more, ...more } } };
	who.visits.set(visit.id, jotted);
	await putVisits(who.key, [jotted]);
	return jotted;
}

/** What is still missing, as keys; nobody is written down without a yes. */
export function missing({ said: { more } }) {
	return more.helpAsked ? ['consent', 'firstName', 'contact', 'about'].filter(field => !more[field]) : [];
}

export async function finish(who, visit) {
	const done = await frozen(visit);
	await putVisits(who.key, [done]);
	who.visits.set(done.id, done);
	flush();
}

/** Talks that were left open are finished for whoever forgot them, if nothing is missing. */
export async function finishForgotten(who) {
	for (const visit of [...who.visits.values()]) {
		if (visit.state === 'draft' && visit.at < now(who) - FORGOTTEN && missing(visit).length === 0) {
			await finish(who, visit);
		}
	}
}

export const isUndoable = (who, visit) => ['draft', 'ready', 'received'].includes(visit.state) && now(who) < visit.said.undoable;

/** Takes visits back: what may have left already is taken back there, too. */
export async function undo(who, visits) {
	const still = visits.map(visit => who.visits.get(visit.id)).filter(visit => visit && isUndoable(who, visit));
	const here = still.filter(visit => visit.state === 'draft');
	const there = still.filter(visit => visit.state !== 'draft').map(visit => ({
		...visit, state: 'undo', said: { ...visit.said, age: Math.max(0, Math.floor((now(who) - visit.at) / 60_000)) }
	}));
	await dropVisits(here.map(visit => visit.id));
	here.forEach(visit => who.visits.delete(visit.id));
	await putVisits(who.key, there);
	there.forEach(visit => who.visits.set(visit.id, visit));
	flush();
}

/** What each door of a stairwell shows: the newest that is known, by "floor/door". */
export function marks(who, stairs) {
	const tonight = now(who) - EVENING;
	const all = new Map();
	for (const mark of stairs.marks ?? []) {
		const at = Date.parse(mark.at);
		all.set(`${mark.floor}/${mark.door}`, { result: mark.result, at, old: at < tonight, mine: mark.mine });
	}
	const mine = [...who.visits.values()].filter(({ state, said }) => said.place === stairs.id && said.kind === 'DOOR' && state !== 'undo');
	for (const visit of mine.sort((one, other) => one.at - other.at)) {
		all.set(`${visit.said.floor}/${visit.said.door}`, { result: visit.said.result, at: visit.at, old: visit.at < tonight, mine: true, visit });
	}
	return all;
}

/** Doors of some landings at which nobody has knocked tonight. */
export function open(who, stairs, landings) {
	const known = marks(who, stairs);
	return landings.flatMap(({ floor, doors }) => doors.map(door => ({ floor, door }))).filter(({ floor, door }) => {
		const mark = known.get(`${floor}/${door}`);
		return !mark || (mark.old && ['ABSENT', 'COME_BACK', 'INACCESSIBLE'].includes(mark.result));
	});
}
