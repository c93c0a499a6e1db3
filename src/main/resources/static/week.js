// Rounds are dragged to another day; what is dropped is sent by the round's own form, as by hand.

let dragged = null;

export function movable(root) {
	for (const card of root.querySelectorAll('.week [draggable="true"]')) {
		card.addEventListener('dragstart', event => {
			dragged = card;
			card.classList.add('dragged');
			event.dataTransfer.effectAllowed = 'move';
			event.dataTransfer.setData('text/plain', card.querySelector('strong').textContent);
		});
		card.addEventListener('dragend', () => {
			dragged = null;
			card.classList.remove('dragged');
		});
	}
	for (const day of root.querySelectorAll('.week .day')) {
		const takes = () => dragged && dragged.closest('.day') !== day;
		day.addEventListener('dragover', event => {
			if (takes()) {
				event.preventDefault();
				day.classList.add('over-here');
			}
		});
		day.addEventListener('dragleave', event => {
			if (!day.contains(event.relatedTarget)) {
				day.classList.remove('over-here');
			}
		});
		day.addEventListener('drop', event => {
			day.classList.remove('over-here');
			if (takes()) {
				event.preventDefault();
				const form = dragged.querySelector('form.moves');
				form.elements.day.value = day.dataset.day;
				form.requestSubmit();
			}
		});
	}
}
