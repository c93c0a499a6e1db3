// Draws the processes of a page: <div class="diagram" data-bpmn="…" data-overlays="[…]" data-label="…">.
// The box scrolls like any other (touch, wheel, keys, drag); only ctrl + wheel and the buttons change the size.

const VIEWER = new URL('./vendor/bpmn-js/bpmn-navigated-viewer.production.min.js', import.meta.url);
const FACE = '"Atkinson Hyperlegible Next", sans-serif';
// letters are large, so that they can still be read where the whole drawing fits at half size
const LETTERS = 17, WHOLE = .55, READABLE = .75, SMALLEST = .3, LARGEST = 2, MARGIN = 28, ROOMIER = 1.35;

let viewer;

function load() {
	viewer ??= new Promise((resolve, reject) => {
		const script = document.createElement('script');
		script.src = VIEWER;
		script.onload = () => resolve(window.BpmnJS);
		script.onerror = reject;
		document.head.append(script);
	});
	return viewer;
}

export function draw(root) {
	for (const box of root.querySelectorAll('.diagram[data-bpmn]:not([data-drawn])')) {
		if (box.closest('details:not([open])')) {
			continue;
		}
		box.dataset.drawn = 'yes';
		open(box).catch(problem => {
			console.warn(problem);
			const words = document.createElement('p');
			words.textContent = box.dataset.missing;
			box.replaceChildren(words);
		});
	}
}

async function open(box) {
	const [BpmnJS, xml] = await Promise.all([load(), fetchText(box.dataset.bpmn), document.fonts.load(`12px ${FACE}`), document.fonts.load(`bold 12px ${FACE}`)]);
	const scroll = element('div', 'scroll'), canvas = element('div', 'canvas');
	scroll.tabIndex = 0;
	scroll.setAttribute('role', 'region');
	scroll.setAttribute('aria-label', box.dataset.label);
	scroll.append(canvas);
	box.replaceChildren(scroll);

	const drawing = new BpmnJS({
		container: canvas,
		bpmnRenderer: { defaultFillColor: 'var(--card)', defaultStrokeColor: 'var(--ink)', defaultLabelColor: 'var(--ink)' },
		textRenderer: { defaultStyle: { fontFamily: FACE, fontSize: LETTERS, lineHeight: 1.05 }, externalStyle: { fontFamily: FACE, fontSize: LETTERS - 3, lineHeight: 1.05 } },
		// the page scrolls, not the drawing
		additionalModules: [{ zoomScroll: ['value', null], moveCanvas: ['value', null], keyboardMove: ['value', null] }]
	});
	await drawing.importXML(roomier(xml));

	const marks = mark(drawing, JSON.parse(box.dataset.overlays || '[]'));
	describe(drawing, box.dataset.label, marks);
	const size = sizer(drawing, scroll, canvas);
	box.prepend(tools(box, size));
	drag(scroll);
	size.fit(READABLE);
	show(scroll, size, ['now', 'late', 'heat-4', 'heat-3', 'heat-2', 'heat-1'].map(kind => marks.find(one => one.kind === kind)).find(Boolean));
	addEventListener('beforeprint', () => size.paper());
	addEventListener('afterprint', () => size.fit(READABLE));
}

/** Our letters are wider than those the models were drawn with: their labels get more room, away from what they name. */
function roomier(xml) {
	const model = new DOMParser().parseFromString(xml, 'text/xml');
	const number = (element, name) => Number(element.getAttribute(name));
	for (const label of model.getElementsByTagNameNS('http://www.omg.org/spec/BPMN/20100524/DI', 'BPMNLabel')) {
		const bounds = label.firstElementChild, named = label.parentElement.firstElementChild;
		if (bounds && named !== label) {
			const width = number(bounds, 'width'), more = width * (ROOMIER - 1);
			const beside = number(bounds, 'x') + width / 2 - number(named, 'x') - (number(named, 'width') || 0) / 2;
			bounds.setAttribute('width', width + more);
			bounds.setAttribute('x', number(bounds, 'x') - (Math.abs(beside) < 12 ? more / 2 : beside < 0 ? more : 0));
		}
	}
	return new XMLSerializer().serializeToString(model);
}

/** Colours the steps and hangs a badge on each. Steps that a later version of the model no longer has are left out. */
function mark(drawing, wanted) {
	const registry = drawing.get('elementRegistry'), canvas = drawing.get('canvas'), overlays = drawing.get('overlays');
	return wanted.filter(one => registry.get(one.step)).map(one => {
		const step = registry.get(one.step);
		canvas.addMarker(one.step, one.kind);
		if (one.label) {
			const badge = element(one.href ? 'a' : 'span', `mark ${one.kind}`);
			if (one.href) {
				badge.href = one.href;
				badge.setAttribute('aria-label', `${step.businessObject.name ?? ''} : ${one.label}`);
			}
			badge.textContent = one.label;
			overlays.add(one.step, { html: badge, position: { top: 0, left: step.width / 2 }, scale: { min: .85 } });
		}
		return { ...one, box: step, name: step.businessObject.name ?? '' };
	});
}

/** One picture with one description; its words are written beside it on the page. */
function describe(drawing, label, marks) {
	const picture = drawing.get('canvas').getContainer().querySelector('svg');
	picture.setAttribute('role', 'img');
	picture.setAttribute('aria-label', [label, ...marks.filter(one => one.label).map(one => `${one.name} : ${one.label}`)].join('. '));
}

function sizer(drawing, scroll, room) {
	const canvas = drawing.get('canvas');
	const { inner } = canvas.viewbox();
	const bounds = { x: inner.x - MARGIN, y: inner.y - MARGIN, width: inner.width + 2 * MARGIN, height: inner.height + 2 * MARGIN };
	let scale = 1;
	function set(wanted) {
		const middle = { x: (scroll.scrollLeft + scroll.clientWidth / 2) / scale, y: (scroll.scrollTop + scroll.clientHeight / 2) / scale };
		scale = Math.min(LARGEST, Math.max(SMALLEST, wanted));
		room.style.width = `${bounds.width * scale}px`;
		room.style.height = `${bounds.height * scale}px`;
		canvas.resized();
		const spare = Math.max(0, room.clientWidth / scale - bounds.width);
		canvas.viewbox({ x: bounds.x - spare / 2, y: bounds.y, width: room.clientWidth / scale, height: room.clientHeight / scale });
		scroll.scrollTo(middle.x * scale - scroll.clientWidth / 2, middle.y * scale - scroll.clientHeight / 2);
	}
	scroll.addEventListener('wheel', event => {
		if (event.ctrlKey) {
			event.preventDefault();
			set(scale * Math.exp(-event.deltaY / 300));
		}
	}, { passive: false });
	return {
		by: factor => set(scale * factor),
		/** The whole width, but never so small that the words cannot be read. */
		fit: least => {
			room.style.minWidth = '';
			const whole = (scroll.clientWidth - 2) / bounds.width;
			set(whole < WHOLE ? Math.max(least, whole) : Math.min(READABLE + .1, whole));
		},
		/** As wide as a sheet of A4 between its margins. */
		paper: () => {
			room.style.minWidth = '0';
			set(Math.min(1, 660 / bounds.width));
		},
		at: step => ({ x: (step.x + step.width / 2 - bounds.x) * scale, y: (step.y + step.height / 2 - bounds.y) * scale })
	};
}

function show(scroll, size, one) {
	if (one) {
		const { x, y } = size.at(one.box);
		scroll.scrollTo(x - scroll.clientWidth / 2, y - scroll.clientHeight / 2);
	}
}

function tools(box, size) {
	const bar = element('div', 'tools');
	const title = element('b', '');
	title.textContent = box.dataset.label;
	bar.append(title);
	const all = [['minus', box.dataset.zoomOut, () => size.by(1 / 1.25)], ['plus', box.dataset.zoomIn, () => size.by(1.25)], ['maximize', box.dataset.fit, () => size.fit(SMALLEST)]];
	for (const [icon, label, act] of all) {
		const button = element('button', 'btn quiet');
		button.type = 'button';
		button.title = label;
		button.setAttribute('aria-label', label);
		button.innerHTML = `<svg class="icon" aria-hidden="true"><use href="/icons.svg#${icon}"></use></svg>`;
		button.addEventListener('click', act);
		bar.append(button);
	}
	return bar;
}

/** A mouse may pull the drawing; fingers already scroll it. */
function drag(scroll) {
	scroll.addEventListener('pointerdown', event => {
		if (event.pointerType !== 'mouse' || event.button !== 0 || event.target.closest('a')) {
			return;
		}
		scroll.setPointerCapture(event.pointerId);
		scroll.classList.add('dragging');
		const pull = move => scroll.scrollBy(-move.movementX, -move.movementY);
		scroll.addEventListener('pointermove', pull);
		scroll.addEventListener('lostpointercapture', () => {
			scroll.classList.remove('dragging');
			scroll.removeEventListener('pointermove', pull);
		}, { once: true });
	});
}

async function fetchText(address) {
	const answer = await fetch(address);
	if (!answer.ok) {
		throw new Error(`${address}: ${answer.status}`);
	}
	return answer.text();
}

function element(name, classes) {
	const made = document.createElement(name);
	made.className = classes;
	return made;
}
