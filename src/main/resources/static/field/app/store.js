// The phone's own store. Nothing is called saved before its transaction is on the disk.

import { openDB } from '/vendor/idb/index.js';
import { open, seal } from './crypt.js';

const STRICT = { durability: 'strict' };

let opened;

const db = () => opened ??= openDB('palier-field', 1, {
	upgrade(fresh) {
		fresh.createObjectStore('people', { keyPath: 'id' });
		fresh.createObjectStore('packs', { keyPath: 'person' });
		fresh.createObjectStore('visits', { keyPath: 'id' }).createIndex('person', 'person');
		fresh.createObjectStore('photos', { keyPath: 'id' }).createIndex('person', 'person');
		fresh.createObjectStore('memory');
	},
	terminated() {
		opened = undefined;
	}
});

async function write(stores, work) {
	const transaction = (await db()).transaction(stores, 'readwrite', STRICT);
	work(...stores.map(name => transaction.objectStore(name)));
	await transaction.done;
}

// people of this phone: their names alone are in the clear
export const people = async () => (await db()).getAll('people');
export const putPerson = person => write(['people'], store => store.put(person));

// things of the phone itself
export const remember = (key, value) => write(['memory'], store => store.put(value, key));
export const recall = async key => (await db()).get('memory', key);

/** This phone, told from all others. */
export async function device() {
	const known = await recall('device');
	if (known) {
		return known;
	}
	const made = crypto.randomUUID();
	await remember('device', made);
	return made;
}

// what is taken along
export async function putPack(person, key, pack) {
	const sealed = await seal(key, pack);
	await write(['packs'], store => store.put({ person, sealed }));
}

export async function pack(person, key) {
	const found = await (await db()).get('packs', person);
	return found ? open(key, found.sealed) : null;
}

/*
 * Visits. In the clear: id, person, state, at. Sealed: all that is said.
 * draft: being written. ready: waits for the network. undo: is to be taken back. received: only where and what, for the
 * picture of the stairwell. conflict, refused: somebody must decide.
 */
const plain = ({ id, person, state, at }) => ({ id, person, state, at });

/** Writes several visits, all of them or none. */
export async function putVisits(key, visits) {
	const rows = await Promise.all(visits.map(async visit => ({ ...plain(visit), sealed: await seal(key, visit.said) })));
	await write(['visits'], store => rows.forEach(row => store.put(row)));
}

export const dropVisits = ids => write(['visits'], store => ids.forEach(id => store.delete(id)));

export async function visits(person, key) {
	const rows = await (await db()).getAllFromIndex('visits', 'person', person);
	return Promise.all(rows.map(async row => ({ ...plain(row), said: await open(key, row.sealed) })));
}

const WAITING = ['draft', 'ready', 'undo', 'conflict', 'refused'];

/** How many each person of this phone has not sent, without opening any. */
export async function waiting() {
	const counts = {};
	const waits = [...(await (await db()).getAll('visits')).filter(({ state }) => WAITING.includes(state)), ...await (await db()).getAll('photos')];
	for (const { person } of waits) {
		counts[person] = (counts[person] ?? 0) + 1;
	}
	return counts;
}

// pictures: sealed as numbers of bytes, for a sealed value is JSON
export async function putPhoto(key, { id, person, visit, bytes }) {
	const iv = crypto.getRandomValues(new Uint8Array(12));
	const sealed = { iv, bytes: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes) };
	await write(['photos'], store => store.put({ id, person, visit, sealed }));
}

export async function photos(person, key) {
	const rows = await (await db()).getAllFromIndex('photos', 'person', person);
	return rows.map(({ id, visit, sealed }) => ({ id, visit, bytes: () => crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, key, sealed.bytes) }));
}

export const photosOf = async person => (await db()).countFromIndex('photos', 'person', person);
export const dropPhoto = id => write(['photos'], store => store.delete(id));

export const isWaiting = visit => WAITING.includes(visit.state);

/** Forgets a person and all that is theirs. */
export async function forget(person) {
	const ids = await (await db()).getAllKeysFromIndex('visits', 'person', person);
	const pictures = await (await db()).getAllKeysFromIndex('photos', 'person', person);
	await write(['people', 'packs', 'visits', 'photos', 'memory'], (folk, packs, all, shots, memory) => {
		pictures.forEach(id => shots.delete(id));
		folk.delete(person);
		packs.delete(person);
		ids.forEach(id => all.delete(id));
		memory.delete('last');
	});
}

// A mark outside the store: if the browser throws the store away, it still tells that there was something.
const MARK = 'palier-doors';

export function mark(count) {
	document.cookie = `${MARK}=${count}; path=/field; max-age=31536000; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`;
}

export function marked() {
	const found = document.cookie.split('; ').find(cookie => cookie.startsWith(MARK + '='));
	return found ? Number(found.split('=')[1]) : null;
}
