// What is not sent: why, what to decide, and the last rescue, a file.

import { button, h, icon, sheet, show, tell } from './dom.js';
import { count, floor, hour, t } from './words.js';
import { sha256 } from './crypt.js';
import { dropVisits, putVisits } from './store.js';
import { flush, status, unsent } from './queue.js';
import { saved } from './round.js';
import { go, top } from './app.js';

const FORMAT = 'palier-doors-1';

export function queue(who) {
	const waiting = unsent().sort((one, other) => one.at - other.at);
	const received = [...who.visits.values()].filter(visit => visit.state === 'received' && visit.said.number).sort((one, other) => other.at - one.at).slice(0, 10);
	show(top(who, true), h('main', {},
		h('h1', {}, count('phone.unsent.title', waiting.length)),
		h('p', { role: 'status' }, t('phone.status.' + status.state, status.name)),
		status.state === 'login' || status.state === 'other' ? h('p', {}, h('a', { class: 'btn wide', href: '/field/back' }, t('phone.login'))) : null,
		h('p', {}, button('send', t('phone.send'), () => flush(), status.state === 'login' || status.state === 'other' ? 'quiet wide' : 'wide')),
		waiting.length ? h('ul', { class: 'plainlist card' }, waiting.map(visit => line(who, visit))) : null,
		received.length ? h('section', {}, h('h2', {}, t('phone.received')), h('ul', { class: 'plainlist card' }, received.map(visit => line(who, visit)))) : null,
		h('section', { class: 'card form' }, h('h2', {}, t('phone.rescue')), h('p', {}, t('phone.rescue.text')),
			button('download', t('phone.rescue.save'), () => save(who), 'quiet wide'),
			h('div', { class: 'field' }, h('label', { for: 'file' }, t('phone.rescue.load')), h('input', { id: 'file', type: 'file', accept: '.json,application/json', onchange: event => saved(() => load(who, event.target)) })))));
}

function line(who, visit) {
	const { said, state } = visit;
	const where = said.kind === 'FOOT' ? t('phone.foot') : said.door === undefined || said.door === null ? '' : t('phone.door', floor(said.floor), said.door);
	return h('li', {}, h('div', {}, h('strong', {}, where), ' ', t('phone.result.' + said.result), h('small', {}, hour(visit.at) + ' · ' + t('phone.state.' + state, said.number ?? ''))),
		said.why ? h('p', { class: 'wrong' }, said.why) : null,
		state === 'conflict' || state === 'refused' ? h('div', { class: 'acts' },
			state === 'refused' && said.result === 'TALKED' ? button('pencil', t('phone.correct'), () => saved(() => correct(who, visit)), 'quiet') : null,
			state === 'conflict' ? button('plus', t('phone.conflict.both'), () => saved(() => renew(who, visit)), 'quiet') : button('send', t('phone.refused.again'), () => saved(() => retry(who, visit)), 'quiet'),
			button('x', t('phone.drop'), () => drop(who, visit), 'quiet')) : null,
		state === 'draft' ? button('pencil', t('phone.resume'), () => go('talk/' + visit.id), 'quiet') : null);
}

/** The other content stays where it is; this one is sent as a visit of its own. */
async function renew(who, visit) {
	const content = JSON.parse(visit.said.content);
	const id = crypto.randomUUID();
	content.visit.id = id;
	const text = JSON.stringify(content);
	const { why, ...said } = visit.said;
	const made = { ...visit, id, state: 'ready', said: { ...said, content: text, sha256: await sha256(text) } };
	await putVisits(who.key, [made]);
	await dropVisits([visit.id]);
	who.visits.set(id, made);
	who.visits.delete(visit.id);
	flush();
	queue(who);
}

/** What the server has not taken is open again. */
async function correct(who, visit) {
	const { visit: sent, heard, worried, round, stairwellId } = JSON.parse(visit.said.content);
	const { content, sha256: print, why, ...said } = visit.said;
	const { oriented, helpAsked, consent, firstName, contact, about, minutes, language, note } = sent;
	const open = { ...visit, state: 'draft', said: { ...said, round, stairwellId, sector: sent.place, label: sent.stairwell, more: { oriented, helpAsked, consent, firstName, contact, about, minutes, language, note, heard, worried } } };
	await putVisits(who.key, [open]);
	who.visits.set(open.id, open);
	go('talk/' + open.id);
}

async function retry(who, visit) {
	const { why, ...said } = visit.said;
	const again = { ...visit, state: 'ready', said };
	await putVisits(who.key, [again]);
	who.visits.set(visit.id, again);
	flush();
	queue(who);
}

function drop(who, visit) {
	sheet(t('phone.drop.title'), close => [h('p', {}, t('phone.drop.text')), button('x', t('phone.drop'), () => saved(async () => {
		await dropVisits([visit.id]);
		who.visits.delete(visit.id);
		close();
		queue(who);
	}), 'danger wide'), button('arrow-left', t('phone.close'), close, 'quiet wide')]);
}

/** All that waits, as it would be sent. */
function save(who) {
	const visits = unsent().filter(visit => visit.said.content).map(({ id, at, state, said }) => ({ id, at, state, said }));
	const file = new Blob([JSON.stringify({ format: FORMAT, person: who.person.id, visits })], { type: 'application/json' });
	const link = h('a', { href: URL.createObjectURL(file), download: `palier-${new Date().toISOString().slice(0, 10)}.json` });
	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
	tell(count('phone.rescue.saved', visits.length));
}

async function load(who, input) {
	try {
		const { format, person, visits } = JSON.parse(await input.files[0].text());
		if (format !== FORMAT || person !== who.person.id) {
			return tell(t(format === FORMAT ? 'phone.rescue.other' : 'phone.rescue.wrong'));
		}
		const made = [];
		for (const visit of visits) {
			if (!who.visits.has(visit.id) && await sha256(visit.said.content) === visit.said.sha256) {
				made.push({ id: visit.id, person, at: visit.at, state: visit.state === 'undo' ? 'undo' : 'ready', said: visit.said });
			}
		}
		await putVisits(who.key, made);
		made.forEach(visit => who.visits.set(visit.id, visit));
		tell(count('phone.rescue.loaded', made.length));
		flush();
		queue(who);
	}
	catch (failure) {
		tell(t('phone.rescue.wrong'));
	}
	finally {
		input.value = '';
	}
}
