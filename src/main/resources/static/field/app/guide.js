// The five cards of the door guide, in big letters, one language at a time.

import { h } from './dom.js';
import { t } from './words.js';

const CARDS = ['hook', 'message', 'question', 'orient', 'thank'];
const CHOSEN = 'palier-guide';

export function cards(guide) {
	const chosen = () => guide.find(each => each.language === localStorage.getItem(CHOSEN)) ?? guide[0];
	const list = h('ol', { class: 'guide' });
	const fill = () => list.replaceChildren(...CARDS.map(card => h('li', { dir: 'auto' }, h('small', {}, t('phone.card.' + card)), h('p', {}, chosen()[card]))));
	const tabs = guide.length > 1 ? h('div', { class: 'tabs', role: 'group', 'aria-label': t('phone.guide.language') }, guide.map(each => h('button', {
		type: 'button', class: 'btn quiet', 'aria-pressed': String(each === chosen()), onclick: event => {
			localStorage.setItem(CHOSEN, each.language);
			tabs.querySelectorAll('button').forEach(tab => tab.setAttribute('aria-pressed', String(tab === event.currentTarget)));
			fill();
		}
	}, each.language))) : null;
	fill();
	return h('details', { class: 'card', open: true }, h('summary', {}, t('phone.guide')), tabs ?? '', list);
}
