// Says the total of the sectors while they are put together, and shows the stairwells on a map.

export function live(root) {
	const form = root.querySelector('[data-sectors]')?.closest('form');
	if (!form) {
		return;
	}
	const told = form.querySelector('[data-total]');
	const total = () => tell(form, told);
	form.addEventListener('input', total);
	form.addEventListener('change', event => {
		if (event.target.name?.startsWith('street.')) {
			for (const pick of event.target.closest('[data-street]').querySelectorAll('[name^="pick."]')) {
				pick.value = event.target.value;
			}
		}
		total();
		form.dispatchEvent(new CustomEvent('picked'));
	});
	total();
	const map = form.querySelector('[data-map]');
	if (map) {
		import('./sector-map.js').then(({ draw }) => draw(form, map));
	}
}

function tell(form, told) {
	const picked = new Map();
	for (const pick of form.querySelectorAll('[name^="pick."]')) {
		if (pick.value !== '') {
			picked.set(pick.value, (picked.get(pick.value) ?? 0) + Number(pick.dataset.dwellings));
		}
	}
	let sum = 0;
	for (const field of form.querySelectorAll('input[name$=".dwellings"]')) {
		const number = field.name.match(/\d+/)[0];
		const typed = field.value.replace(/\s/g, '');
		sum += typed === '' ? picked.get(number) ?? 0 : Number(typed) || 0;
	}
	const planned = Number(told.dataset.planned || 0);
	const key = !planned ? 'sum' : sum === planned ? 'even' : sum < planned ? 'short' : 'beyond';
	const words = told.dataset[key].replace('%1', sum).replace('%2', Math.abs(sum - planned));
	if (told.textContent !== words) {
		told.textContent = words;
		told.classList.toggle('against', key === 'short' || key === 'beyond');
	}
}
