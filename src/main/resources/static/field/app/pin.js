// A tablet that several people use: each opens their own with four figures.

import { h, show } from './dom.js';
import { t } from './words.js';
import { keyByPin, openByPin, ownKey } from './crypt.js';
import { putPerson } from './store.js';

const FREE = 3;

function form(title, text, action, then, extra) {
	const pin = h('input', { id: 'pin', type: 'password', inputmode: 'numeric', pattern: '[0-9]{4,8}', minlength: '4', maxlength: '8', required: true, autocomplete: 'off' });
	const wrong = h('p', { class: 'wrong', role: 'alert' });
	let busy = false;
	show(h('main', {}, h('h1', {}, title), h('form', {
		class: 'card form', onsubmit: async event => {
			event.preventDefault();
			if (busy) {
				return;
			}
			busy = true;
			wrong.textContent = '';
			const given = pin.value;
			pin.value = '';
			wrong.textContent = await then(given) ?? '';
			busy = false;
		}
	}, h('p', {}, text), h('div', { class: 'field' }, h('label', { for: 'pin' }, t('phone.pin')), pin), wrong, h('button', { type: 'submit', class: 'btn wide' }, action)), extra ?? ''));
	pin.focus();
}

/** Somebody new on this phone: with a PIN, or without if it is theirs alone. */
export function choose(person, alone, then) {
	const withPin = () => form(t('phone.pin.choose'), t('phone.pin.choose.text'), t('phone.pin.keep'), async pin => {
		const lock = await keyByPin(pin);
		const made = { ...person, lock, failures: 0, until: 0 };
		await putPerson(made);
		then(made, await openByPin(pin, lock));
	});
	if (!alone) {
		return withPin();
	}
	show(h('main', {}, h('h1', {}, t('phone.whose')), h('div', { class: 'card form' }, h('p', {}, t('phone.whose.text')),
		h('button', {
			type: 'button', class: 'btn wide', onclick: async () => {
				const made = { ...person, key: await ownKey() };
				await putPerson(made);
				then(made, made.key);
			}
		}, t('phone.whose.mine')),
		h('button', { type: 'button', class: 'btn quiet wide', onclick: withPin }, t('phone.whose.shared')))));
}

/** Opens what somebody keeps here; each wrong guess makes the next one wait longer. */
export function unlock(person, then, others) {
	if (person.key) {
		return then(person, person.key);
	}
	form(t('phone.hello', person.name), t('phone.pin.text'), t('phone.pin.open'), async pin => {
		const wait = Math.ceil((person.until - Date.now()) / 1000);
		if (wait > 0) {
			return t('phone.pin.wait', wait);
		}
		const key = await openByPin(pin, person.lock);
		person.failures = key ? 0 : person.failures + 1;
		person.until = person.failures >= FREE ? Date.now() + Math.min(2 ** (person.failures - FREE) * 15_000, 3600_000) : 0;
		await putPerson(person);
		if (!key) {
			return t('phone.pin.wrong');
		}
		then(person, key);
	}, others);
}
