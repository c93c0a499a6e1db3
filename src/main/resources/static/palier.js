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

enhance(document);

// What was folded away is drawn when it is opened.
document.addEventListener('toggle', event => enhance(event.target), true);
document.addEventListener('htmx:afterRequest', event => ready(event.target.parentNode ?? document));
document.addEventListener('htmx:afterSettle', event => enhance(event.target));
