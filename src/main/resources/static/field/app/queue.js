// Sends what waits, whenever it can; lets go of a copy only against its receipt.

import { sha256 } from './crypt.js';
import { device, dropPhoto, dropVisits, forget, isWaiting, mark, photos, photosOf, putVisits, waiting } from './store.js';

const PARCEL = 20;
const FIRST = 4_000;
const LONGEST = 300_000;
const PATIENCE = 20_000;

/** idle, sending, offline, login, other, erased */
export const status = { state: 'idle', name: '' };

let me;
let told = () => {};
let gone = () => {};
let timer;
let pause = FIRST;
let running;

/** Whose visits are sent: {person, key, visits: Map}; null if nobody's. */
export function sendFor(who, changed, erased) {
	me = who;
	told = changed;
	gone = erased;
	pause = FIRST;
	clearTimeout(timer);
	if (me) {
		flush();
	}
}

/** Pictures that wait, for the counter. */
export const pictures = () => me?.photos ?? 0;

export const unsent = () => me ? [...me.visits.values()].filter(isWaiting) : [];

/** At once if nothing is on its way, and once more after that if something is. */
export function flush() {
	clearTimeout(timer);
	running = (running ?? Promise.resolve()).then(once).catch(failure => console.warn(failure));
	return running;
}

addEventListener('online', () => { pause = FIRST; flush(); });
addEventListener('focus', () => flush());
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && flush());

async function once() {
	const who = me;
	if (!who) {
		return;
	}
	await counted();
	try {
		say('sending');
		const hello = await greet(who);
		if (hello) {
			await undo(who, hello);
			await send(who, hello);
			await sendPhotos(who, hello);
			pause = FIRST;
			say(unsent().some(visit => ['ready', 'undo'].includes(visit.state)) ? 'sending' : 'idle');
		}
	}
	catch (failure) {
		say('offline');
	}
	await counted();
	if (me === who && (pictures() > 0 || unsent().some(visit => ['ready', 'undo'].includes(visit.state)))) {
		clearTimeout(timer);
		timer = setTimeout(flush, pause * (0.75 + Math.random() / 2));
		pause = Math.min(pause * 2, LONGEST);
	}
}

/** Null if it is not this person who is logged in. */
async function greet(who) {
	const phone = await device();
	const answer = await ask('/field/hello?device=' + phone);
	if (answer.status === 401) {
		const wanted = await (await ask(`/field/device/${phone}/${who.person.id}`)).json();
		if (wanted.erase) {
			await erase(who);
		}
		else {
			say('login');
		}
		return null;
	}
	const hello = await read(answer);
	if (hello.person !== who.person.id) {
		say('other', hello.name);
		return null;
	}
	if (hello.erase) {
		await erase(who);
		await ask('/field/devices/' + phone, { method: 'DELETE', headers: { [hello.header]: hello.token } });
		return null;
	}
	return hello;
}

async function erase(who) {
	await forget(who.person.id);
	who.visits.clear();
	me = null;
	say('erased');
	gone();
}

async function undo(who, hello) {
	for (const visit of [...who.visits.values()].filter(each => each.state === 'undo')) {
		const answer = await ask(`/field/visits/${visit.id}?mission=${visit.said.mission}&age=${visit.said.age}`, { method: 'DELETE', headers: { [hello.header]: hello.token } });
		const { state, why } = await read(answer, 422);
		if (state === 'TAKEN_BACK') {
			await drop(who, visit);
		}
		else {
			await keep(who, { ...visit, state: 'received', said: { ...visit.said, why } });
		}
	}
}

async function send(who, hello) {
	const ready = [...who.visits.values()].filter(visit => visit.state === 'ready').sort((one, other) => one.at - other.at);
	for (let from = 0; from < ready.length; from += PARCEL) {
		const parcel = ready.slice(from, from + PARCEL);
		const body = JSON.stringify(parcel.map(({ id, said }) => ({ id, content: said.content, sha256: said.sha256 })));
		const answers = await read(await ask('/field/visits', { method: 'PUT', body, headers: { 'content-type': 'application/json', [hello.header]: hello.token } }));
		for (const answer of answers) {
			await settle(who, parcel.find(visit => visit.id === answer.id), answer);
		}
		pause = FIRST;
		told();
	}
}

/** Pictures follow their visit. One that nobody can read is let go. */
async function sendPhotos(who, hello) {
	for (const photo of await photos(who.person.id, who.key)) {
		const visit = who.visits.get(photo.visit);
		if (!visit) {
			await dropPhoto(photo.id);
		}
		else if (visit.state === 'received') {
			const bytes = await photo.bytes();
			const { state, sha256: arrived } = await read(await ask(`/field/photos/${photo.id}?visit=${photo.visit}`, { method: 'PUT', body: bytes, headers: { 'content-type': 'image/jpeg', [hello.header]: hello.token } }), 422);
			if (state === 'REFUSED' || state === 'RECEIVED' && arrived === await sha256(bytes)) {
				await dropPhoto(photo.id);
			}
		}
	}
	who.photos = await photosOf(who.person.id);
}

/** What the server says is done, unless the person has changed their mind meanwhile. */
async function settle(who, sent, answer) {
	const visit = sent && who.visits.get(sent.id);
	if (!visit || visit.state !== 'ready') {
		return;
	}
	if (answer.state === 'TAKEN_BACK') {
		await drop(who, visit);
	}
	else if (answer.state === 'RECEIVED' && answer.sha256 === await sha256(visit.said.content)) {
		const { mission, place, floor, door, result, undoable, kind } = visit.said;
		await keep(who, { ...visit, state: 'received', said: { mission, place, floor, door, result, undoable, kind, number: answer.number, beside: answer.beside } });
	}
	else {
		await keep(who, { ...visit, state: answer.state === 'CONFLICT' ? 'conflict' : 'refused', said: { ...visit.said, why: answer.why } });
	}
}

async function keep(who, visit) {
	await putVisits(who.key, [visit]);
	who.visits.set(visit.id, visit);
}

async function drop(who, visit) {
	await dropVisits([visit.id]);
	who.visits.delete(visit.id);
}

/** A request that never hangs for ever, and never follows to a page of login. */
export function ask(address, options = {}) {
	return fetch(address, { ...options, redirect: 'error', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) });
}

export async function read(answer, other) {
	if (!answer.ok && answer.status !== other) {
		throw new Error('answered ' + answer.status);
	}
	return answer.json();
}

async function counted() {
	const counts = await waiting();
	mark(Object.values(counts).reduce((sum, each) => sum + each, 0));
}

function say(state, name = '') {
	status.state = state;
	status.name = name;
	told();
}
