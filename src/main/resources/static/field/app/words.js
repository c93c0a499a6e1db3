// What the app says, in the language of whoever holds the phone.

let texts = {};
let language = 'fr';

export async function speak(code) {
	language = code === 'en' ? 'en' : 'fr';
	texts = await (await fetch('/field/texts/' + language)).json();
	document.documentElement.lang = language;
	document.title = t('phone.title');
}

export const spoken = () => language;

/** The text of a key; {0}, {1}… are what it is about. */
export function t(key, ...about) {
	const text = texts[key] ?? key;
	return about.reduce((said, value, index) => said.replaceAll('{' + index + '}', value), text);
}

/** The same with a number, which has texts of its own for one and for several. */
export function count(key, number, ...about) {
	return t(key + (number > 1 ? '.many' : number === 1 ? '.one' : '.none'), number, ...about);
}

export function hour(moment) {
	const text = new Date(moment).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
	return language === 'fr' ? text.replace(':', '\u00a0h\u00a0') : text;
}

/** "18:00:00" as one says it. */
export function clock(time) {
	const [hours, minutes] = time.split(':');
	return language === 'fr' ? Number(hours) + '\u00a0h' + (minutes === '00' ? '' : '\u00a0' + minutes) : hours + ':' + minutes;
}

export function day(iso) {
	return new Date(iso.slice(0, 10) + 'T12:00').toLocaleDateString(language === 'fr' ? 'fr-FR' : 'en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
}

export function floor(number) {
	return number === 0 ? t('phone.ground') : number < 0 ? t('phone.below', -number) : t(number === 1 ? 'phone.floor.first' : 'phone.floor', number);
}
