// Cards are dragged to another column; what is dropped is sent by the card's own form, as by hand.

let dragged = null;
let moved = null;

export function movable(root) {
	for (const card of root.querySelectorAll('.board [draggable="true"]')) {
		card.addEventListener('dragstart', event => {
			dragged = card;
			card.classList.add('dragged');
			event.dataTransfer.effectAllowed = 'move';
			event.dataTransfer.setData('text/plain', card.querySelector('h3').textContent);
		});
		card.addEventListener('dragend', () => {
			dragged = null;
			card.classList.remove('dragged');
		});
	}
	for (const column of root.querySelectorAll('.board .column')) {
		const takes = () => dragged && dragged.closest('.column') !== column;
		column.addEventListener('dragover', event => {
			if (takes()) {
				event.preventDefault();
				column.classList.add('over-here');
			}
		});
		column.addEventListener('dragleave', event => {
			if (!column.contains(event.relatedTarget)) {
				column.classList.remove('over-here');
			}
		});
		column.addEventListener('drop', event => {
			column.classList.remove('over-here');
			if (takes()) {
				event.preventDefault();
				const form = dragged.querySelector('form');
				form.elements.stage.value = column.dataset.stage;
				form.requestSubmit();
			}
		});
	}
}

// Who moved a card goes on from it, in its new column.
document.addEventListener('htmx:beforeRequest', event => {
	moved = event.target.closest('.board .card')?.id;
});
document.addEventListener('htmx:afterSettle', () => {
	if (moved) {
		document.getElementById(moved)?.querySelector('a').focus();
		moved = null;
	}
});

// What is refused is told by a page of its own: the form leaves once more, as without scripts.
document.addEventListener('htmx:responseError', event => {
	const form = event.target.closest('.board form');
	if (form) {
		HTMLFormElement.prototype.submit.call(form);
	}
});
