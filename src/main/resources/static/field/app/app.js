// Palier at the door: opens without network, keeps what is given, sends it when it can.

import { button, h, icon, sheet, show, tell } from './dom.js';
import { count, speak, spoken, t } from './words.js';
import { isPossible } from './crypt.js';
import { device, forget, mark, marked, pack, people, putPack, recall, photosOf, remember, visits, waiting } from './store.js';
import { ask, pictures, read, sendFor, status, unsent } from './queue.js';
import { finishForgotten } from './visits.js';
import { home, stairs, stairwells } from './round.js';
import { talk } from './door.js';
import { queue } from './rescue.js';
import { choose, unlock } from './pin.js';

const LANGUAGE = 'palier-language';
const RECENT = 15 * 60_000;
const LOCK = 10 * 60_000;

let who;
let repaint;
let left;

async function begin() {
	await speak(localStorage.getItem(LANGUAGE) ?? document.documentElement.lang);
	if (!isPossible()) {
		return show(h('main', {}, h('h1', {}, t('phone.unsafe.title')), h('p', { class: 'card' }, t('phone.unsafe')), plain()));
	}
	navigator.serviceWorker?.register('/field/worker.js', { scope: '/field/' }).catch(failure => console.warn(failure));
	try {
		await choosePerson();
	}
	catch (failure) {
		console.warn(failure);
		show(h('main', {}, h('h1', {}, t('phone.shut.title')), h('p', { class: 'card' }, t('phone.shut')), plain()));
	}
}

const plain = () => h('p', {}, h('a', { class: 'btn quiet wide', href: '/field' }, t('phone.plain')));

async function choosePerson() {
	const known = await people();
	const lost = marked();
	if (known.length === 0) {
		return welcome(lost);
	}
	navigator.storage?.persist?.();
	if (known.length === 1) {
		return unlock(known[0], enter, newcomer());
	}
	const counts = await waiting();
	show(h('main', {}, h('h1', {}, t('phone.who')), h('div', { class: 'form' }, known.map(person => h('button', {
		type: 'button', class: 'stairs-entry', onclick: () => unlock(person, enter, h('p', {}, button('arrow-left', t('phone.switch'), choosePerson, 'quiet wide')))
	}, icon('user'), h('span', {}, h('strong', {}, person.name), h('small', {}, count('phone.unsent', counts[person.id] ?? 0))), icon('chevron-right')))), newcomer()));
}

const newcomer = () => h('p', {}, button('plus', t('phone.newcomer'), enrol, 'quiet wide'));

/** The first time on this phone, or after the browser has thrown everything away. */
function welcome(lost) {
	show(h('main', {}, h('h1', {}, t('phone.welcome')),
		lost === null ? null : h('p', { class: 'notice warm', role: 'alert' }, icon('alert-triangle'), h('span', {}, lost > 0 ? count('phone.lost', lost) : t('phone.lost.empty'))),
		h('p', { class: 'card' }, t('phone.welcome.text')), button('download', t('phone.take'), enrol, 'wide'), plain()));
}

/** Whoever is logged in gets a place of their own on this phone. */
async function enrol() {
	try {
		const answer = await ask('/field/hello?device=' + await device());
		if (answer.status === 401) {
			location.href = '/field/back';
			return;
		}
		const hello = await read(answer);
		const known = await people();
		const mine = known.find(each => each.id === hello.person);
		if (mine) {
			return unlock(mine, enter);
		}
		if (known.some(each => each.key)) {
			return tell(t('phone.newcomer.shared'));
		}
		await speak(hello.language);
		localStorage.setItem(LANGUAGE, spoken());
		navigator.storage?.persist?.();
		choose({ id: hello.person, name: hello.name }, known.length === 0, enter);
	}
	catch (failure) {
		tell(t('phone.offline.first'));
	}
}

/** The phone is in the hands of this person now. */
async function enter(person, key) {
	who = {
		person, key, pack: await pack(person.id, key), visits: new Map((await visits(person.id, key)).map(visit => [visit.id, visit])),
		photos: await photosOf(person.id),
		async keepPack(changed) {
			await putPack(person.id, key, changed);
			who.pack = changed;
		}
	};
	if (!who.pack && !await refresh()) {
		who = null;
		return show(h('main', {}, h('h1', {}, t('phone.welcome')), h('p', { class: 'card' }, t('phone.offline.first')), button('download', t('phone.take'), () => enter(person, key), 'wide'), h('p', {}, h('a', { class: 'btn quiet wide', href: '/field/back' }, t('phone.login')))));
	}
	sendFor(who, changed, erased);
	await finishForgotten(who);
	const last = await recall('last');
	if (!location.hash && last?.person === person.id && last.day === new Date().toDateString()) {
		history.replaceState(null, '', last.hash);
	}
	route();
	if (Date.now() + who.pack.skew - Date.parse(who.pack.at) > 60_000) {
		refresh();
	}
}

/** The newest rounds, if the network is there; nothing is lost if it is not. */
async function refresh() {
	const mine = who;
	try {
		const before = Date.now();
		const fresh = await read(await ask('/field/pack'));
		if (fresh.person !== mine.person.id) {
			return false;
		}
		const skew = Date.parse(fresh.at) - (before + Date.now()) / 2;
		const topics = new Set(fresh.missions.map(topic => topic.id));
		const free = (mine.pack?.free ?? []).filter(stairs => topics.has(stairs.mission));
		await putPack(mine.person.id, mine.key, { ...fresh, free, skew: Math.abs(skew) > 60_000 ? Math.round(skew) : 0 });
		mine.pack = { ...fresh, free, skew: Math.abs(skew) > 60_000 ? Math.round(skew) : 0 };
		if (repaint && who === mine && !document.querySelector('dialog') && !document.querySelector('main.talk, form')) {
			route();
		}
		return true;
	}
	catch (failure) {
		return false;
	}
}

function changed() {
	document.querySelectorAll('[data-unsent]').forEach(place => place.replaceChildren(...counter()));
	if (location.hash === '#queue' && who && !document.querySelector('dialog') && document.activeElement?.id !== 'file') {
		queue(who);
	}
}

function erased() {
	who = null;
	document.querySelector('dialog')?.remove();
	mark(0);
	show(h('main', {}, h('h1', {}, t('phone.erased.title')), h('p', { class: 'card' }, t('phone.erased')), button('download', t('phone.take'), enrol, 'wide')));
}

/** The bar on top: back, and how many are not sent. */
export function top(of, back = false) {
	return h('header', { class: 'bar' },
		back ? h('button', { type: 'button', class: 'btn bare', onclick: () => go(location.hash.startsWith('#talk/') ? 'stairs/' + of.visits.get(location.hash.slice(6))?.said.place : '') }, icon('arrow-left'), h('span', {}, t('phone.back'))) : h('button', { type: 'button', class: 'btn bare', onclick: settings }, icon('user'), h('span', {}, of.person.name)),
		h('button', { type: 'button', class: 'btn unsent', 'data-unsent': true, 'aria-live': 'polite', onclick: () => go('queue') }, ...counter()));
}

function counter() {
	const number = unsent().length + pictures();
	const asks = ['login', 'other'].includes(status.state);
	return [icon(number === 0 ? 'check' : asks ? 'alert-triangle' : 'send'), h('span', {}, asks && number ? t('phone.login.short', number) : count('phone.unsent', number))];
}

/** One's own things on this phone. */
function settings() {
	sheet(who.person.name, close => [
		button('download', t('phone.update'), async () => {
			close();
			tell(t(await refresh() ? 'phone.updated' : 'phone.offline'));
		}, 'quiet wide'),
		button('message-circle', spoken() === 'fr' ? 'English' : 'Français', async () => {
			localStorage.setItem(LANGUAGE, spoken() === 'fr' ? 'en' : 'fr');
			close();
			await speak(localStorage.getItem(LANGUAGE));
			route();
		}, 'quiet wide'),
		button('users', t('phone.switch'), () => {
			close();
			lock();
		}, 'quiet wide'),
		button('ban', t('phone.forget'), () => {
			close();
			leave();
		}, 'quiet wide'),
		h('a', { class: 'btn quiet wide', href: '/field' }, t('phone.plain')),
		button('x', t('phone.close'), close, 'bare wide')
	]);
}

function lock() {
	sendFor(null, () => {}, () => {});
	who = null;
	history.replaceState(null, '', location.pathname);
	choosePerson();
}

/** Only what is sent may be forgotten so easily. */
function leave() {
	const number = unsent().length + pictures();
	sheet(t('phone.forget'), close => [h('p', {}, number ? count('phone.forget.unsent', number) : t('phone.forget.text')),
		number ? null : button('ban', t('phone.forget.yes'), async () => {
			const { id } = who.person;
			close();
			sendFor(null, () => {}, () => {});
			await forget(id);
			who = null;
			history.replaceState(null, '', location.pathname);
			choosePerson();
		}, 'danger wide'), button('arrow-left', t('phone.close'), close, 'quiet wide')].filter(Boolean));
}

/** Goes to a page of the app; or paints it anew, if it is there already. */
export function go(to, replace = false) {
	const hash = '#' + to;
	if (location.hash === hash || replace) {
		history.replaceState(null, '', hash);
		route();
	}
	else {
		location.hash = hash;
	}
}

function route() {
	if (!who) {
		return;
	}
	document.querySelector('dialog')?.remove();
	const [page, id] = location.hash.slice(1).split('/');
	remember('last', { person: who.person.id, day: new Date().toDateString(), hash: ['stairs', 'talk'].includes(page) ? location.hash : '' });
	repaint = true;
	if (page === 'stairs') {
		stairs(who, id);
	}
	else if (page === 'talk' && who.visits.get(id)?.state === 'draft') {
		const visit = who.visits.get(id);
		talk(who, visit, stairwells(who).get(visit.said.place) ?? { id: visit.said.place, mission: visit.said.mission, label: visit.said.label, landings: [] });
	}
	else if (page === 'queue') {
		queue(who);
	}
	else {
		home(who);
	}
}

addEventListener('hashchange', route);
document.addEventListener('visibilitychange', () => {
	if (document.visibilityState === 'hidden') {
		left = Date.now();
		return;
	}
	if (who?.person.lock && left && Date.now() - left > LOCK) {
		lock();
	}
	else if (who && Date.now() - Date.parse(who.pack.at) > RECENT) {
		refresh();
	}
});

begin();
