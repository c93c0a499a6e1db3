// The field at the top: a key opens it, arrows walk through what it suggests. Without scripts its form finds the same.

const find = document.getElementById('find');
const input = find.querySelector('input');
const list = document.getElementById('found');
const told = find.querySelector('[role=status]');

find.dataset.ready = 'yes';

const options = () => [...list.querySelectorAll('[role=option]')];

document.addEventListener('keydown', event => {
	if (event.key === 's' && !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey
			&& !event.target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]')) {
		event.preventDefault();
		find.showPopover();
		input.focus();
	}
});

// With the focus, not with the toggle, which is told later: by then somebody has begun to type.
input.addEventListener('focus', () => input.select());

input.addEventListener('keydown', event => {
	const all = options();
	const at = all.findIndex(option => option.getAttribute('aria-selected') === 'true');
	if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
		event.preventDefault();
		choose(all, event.key === 'ArrowDown' ? Math.min(at + 1, all.length - 1) : Math.max(at - 1, -1));
	} else if (event.key === 'Enter' && at >= 0) {
		event.preventDefault();
		all[at].click();
	}
});

function choose(all, index) {
	all.forEach((option, i) => option.setAttribute('aria-selected', i === index));
	if (all[index]) {
		input.setAttribute('aria-activedescendant', all[index].id);
		all[index].scrollIntoView({ block: 'nearest' });
	} else {
		input.removeAttribute('aria-activedescendant');
	}
}

// What came may be the answer to an older word, or the login of an ended session: then there is no list in it.
list.addEventListener('htmx:afterSettle', () => {
	const some = options().length > 0;
	list.hidden = !some;
	input.setAttribute('aria-expanded', some);
	input.removeAttribute('aria-activedescendant');
	const words = list.querySelector('[data-told]');
	told.textContent = input.value.trim() ? words?.textContent ?? '' : '';
	words?.remove();
});
