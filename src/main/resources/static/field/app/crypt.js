// What stays on the phone is sealed with a key of its owner. The key itself cannot be read, only used.

const AES = { name: 'AES-GCM', length: 256 };
const ROUNDS = 600_000;
const text = new TextEncoder();

export const isPossible = () => Boolean(globalThis.isSecureContext && crypto.subtle && globalThis.indexedDB);

export const random = length => crypto.getRandomValues(new Uint8Array(length));

/** A key that this phone keeps for its only owner. */
export const ownKey = () => crypto.subtle.generateKey(AES, false, ['encrypt', 'decrypt']);

/** A key that opens by a PIN, and only together with a second one that never leaves this browser. */
export async function keyByPin(pin) {
	const key = await crypto.subtle.generateKey(AES, true, ['encrypt', 'decrypt']);
	const salt = random(16);
	const local = await ownKey();
	const iv = random(12);
	const wrapped = await crypto.subtle.wrapKey('raw', key, await fromPin(pin, salt), { name: 'AES-GCM', iv });
	return { salt, local, iv, wrapped: await seal(local, [...new Uint8Array(wrapped)]) };
}

/** The key, or null if that is not the PIN. */
export async function openByPin(pin, { salt, local, iv, wrapped }) {
	try {
		const bytes = new Uint8Array(await open(local, wrapped));
		return await crypto.subtle.unwrapKey('raw', bytes, await fromPin(pin, salt), { name: 'AES-GCM', iv }, AES, false, ['encrypt', 'decrypt']);
	}
	catch (failure) {
		return null;
	}
}

async function fromPin(pin, salt) {
	const base = await crypto.subtle.importKey('raw', text.encode(pin), 'PBKDF2', false, ['deriveKey']);
	return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS }, base, AES, false, ['wrapKey', 'unwrapKey']);
}

export async function seal(key, value) {
	const iv = random(12);
	return { iv, bytes: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text.encode(JSON.stringify(value))) };
}

export async function open(key, { iv, bytes }) {
	return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, bytes)));
}

export async function sha256(content) {
	const bytes = typeof content === 'string' ? text.encode(content) : content;
	return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
