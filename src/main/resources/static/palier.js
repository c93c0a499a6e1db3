// Comforts. Every page works without them.

// A form leaves once, however often the button is pressed.
document.addEventListener('submit', event => {
	const form = event.target;
	if (event.defaultPrevented || form.method === 'get') {
		return;
	}
	if (form.dataset.sent) {
		event.preventDefault();
		return;
	}
	form.dataset.sent = 'yes';
	event.submitter?.setAttribute('aria-disabled', 'true');
});

// Another language: what was typed is there again on the page that comes. Passwords and files are not kept.
document.addEventListener('submit', event => {
	const form = document.querySelector('main form.form');
	if (event.target.matches('.languages') && form && form.method === 'post') {
		const secret = [...form.querySelectorAll('[type=password], [name=_csrf]')].map(field => field.name);
		const typed = [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && !secret.includes(name));
		sessionStorage.setItem('typed', JSON.stringify({ at: location.pathname, typed }));
	}
});

function again() {
	const { at, typed } = JSON.parse(sessionStorage.getItem('typed') ?? '{}');
	sessionStorage.removeItem('typed');
	const form = document.querySelector('main form.form');
	if (at !== location.pathname || !form) {
		return;
	}
	for (const field of form.elements) {
		const at = typed.findIndex(([name, value]) => name === field.name && (!/checkbox|radio/.test(field.type) || value === field.value));
		if (/checkbox|radio/.test(field.type)) {
			field.checked = at >= 0;
		} else if (at >= 0 && field.type !== 'hidden') {
			field.value = typed[at][1];
		}
		if (at >= 0) {
			typed.splice(at, 1);
		}
	}
}

// Coming back by the browser's own button: the form may leave again.
addEventListener('pageshow', () => ready(document));

function ready(root) {
	for (const form of root.querySelectorAll('form[data-sent]')) {
		delete form.dataset.sent;
		form.querySelector('[aria-disabled]')?.removeAttribute('aria-disabled');
	}
}

function enhance(root) {
	const summary = root.querySelector('[data-focus]');
	if (summary) {
		inPageOrder(summary);
		summary.focus();
	}
	if (root.querySelector('[data-inbox], form[data-draft], [data-brief]')) {
		import('./inbox.js').then(({ comfort }) => comfort(root));
	}
	if (root.querySelector('[data-wording]')) {
		import('./wording.js').then(({ watch }) => watch(root));
	}
	if (root === document && document.getElementById('find')) {
		import('./search.js');
	}
	if (root.querySelector('.board')) {
		import('./board.js').then(({ movable }) => movable(root));
	}
	if (root.querySelector('[data-sectors]')) {
		import('./sectors.js').then(({ live }) => live(root));
	}
	if (root.querySelector('.week')) {
		import('./week.js').then(({ movable }) => movable(root));
	}
	if (root.querySelector('.diagram[data-bpmn]')) {
		import('./diagram.js').then(({ draw }) => draw(root));
	}
}

/** The server lists errors as it finds them; people read them from top to bottom. */
function inPageOrder(summary) {
	const place = item => document.getElementById(item.querySelector('a')?.hash.slice(1));
	const items = [...summary.querySelectorAll('li')].filter(place);
	items.sort((a, b) => place(a).compareDocumentPosition(place(b)) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
	items[0]?.parentElement.append(...items);
}

again();
enhance(document);

// What was folded away is drawn when it is opened.
document.addEventListener('toggle', event => enhance(event.target), true);
document.addEventListener('htmx:afterRequest', event => ready(event.target.parentNode ?? document));
document.addEventListener('htmx:afterSettle', event => enhance(event.target));
