// Small helpers to draw with: no markup is ever built from text.

/** An element: h('button', {class: 'btn', onclick: …}, 'text', child). */
export function h(tag, attributes = {}, ...children) {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) {
		if (value === null || value === undefined || value === false) {
			continue;
		}
		if (name.startsWith('on')) {
			element.addEventListener(name.slice(2), value);
		}
		else if (name.startsWith('--')) {
			element.style.setProperty(name, value);
		}
		else if (name === 'value') {
			element.value = value;
		}
		else {
			element.setAttribute(name, value === true ? '' : value);
		}
	}
	element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
	return element;
}

const SVG = 'http://www.w3.org/2000/svg';

export function icon(name) {
	const svg = document.createElementNS(SVG, 'svg');
	svg.setAttribute('class', 'icon');
	svg.setAttribute('aria-hidden', 'true');
	const use = document.createElementNS(SVG, 'use');
	use.setAttribute('href', '/icons.svg#' + name);
	svg.append(use);
	return svg;
}

/** A button with a picture and a word. */
export function button(picture, label, onclick, kind = '') {
	return h('button', { type: 'button', class: ('btn ' + kind).trim(), onclick }, icon(picture), h('span', {}, label));
}

const root = () => document.getElementById('app');

/** Shows a page: what is said first is its heading, which is read aloud. */
export function show(...parts) {
	root().replaceChildren(...parts.flat().filter(Boolean));
	const heading = root().querySelector('h1');
	if (heading) {
		heading.tabIndex = -1;
		heading.focus({ preventScroll: true });
	}
}

/** A sheet over the page; what it returns closes it. */
export function sheet(title, fill) {
	document.querySelector('dialog')?.remove();
	const before = document.activeElement;
	const back = before?.id;
	const dialog = h('dialog', { 'aria-labelledby': 'sheet-title' });
	const close = () => dialog.close();
	dialog.addEventListener('close', () => {
		dialog.remove();
		(back ? document.getElementById(back) : before)?.focus?.({ preventScroll: true });
	});
	dialog.addEventListener('click', event => event.target === dialog && close());
	dialog.append(h('div', { class: 'sheet' }, h('h2', { id: 'sheet-title', tabindex: '-1' }, title), ...[fill(close)].flat()));
	document.body.append(dialog);
	dialog.showModal();
	return close;
}

let told;

/** A sentence at the foot of the screen, for a moment; with one thing to do, perhaps. */
export function tell(text, action) {
	const place = document.getElementById('told') ?? document.body.appendChild(h('div', { id: 'told', role: 'status' }));
	clearTimeout(told);
	place.replaceChildren(h('p', {}, text), action ? h('button', {
		type: 'button', class: 'btn quiet', onclick: () => {
			place.replaceChildren();
			action.run();
		}
	}, action.label) : '');
	told = setTimeout(() => place.replaceChildren(), action ? 12000 : 5000);
}

/** Something that must be read: it stays until it is closed. */
export function warn(title, text, label) {
	sheet(title, close => [h('p', { class: 'strong' }, text), h('p', {}, h('button', { type: 'button', class: 'btn wide', onclick: close }, label))]);
}
