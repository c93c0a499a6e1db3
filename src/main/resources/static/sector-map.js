// The stairwells of a neighbourhood on a map, with or without tiles; a shape that is drawn around some puts them into a sector.

const COLOURS = ['#0a6b66', '#b3471d', '#8a5a00', '#2a5ea8', '#7a3b8f', '#5a6b00', '#a0245e', '#3d4f5c'];

export async function draw(form, box) {
	style('/vendor/leaflet/leaflet.css');
	await import('./vendor/leaflet/leaflet.js');
	const L = window.L;
	const points = [...form.querySelectorAll('[name^="pick."][data-lat]')].map(select => ({ select, lat: Number(select.dataset.lat), lon: Number(select.dataset.lon) }));
	if (!points.length) {
		return;
	}
	box.hidden = false;
	const map = L.map(box.querySelector('.canvas'), { attributionControl: Boolean(box.dataset.tiles), zoomSnap: 0.5 });
	if (box.dataset.tiles) {
		L.tileLayer(box.dataset.tiles, { maxZoom: 19, attribution: '© OpenStreetMap' }).addTo(map);
	}
	map.fitBounds(L.latLngBounds(points.map(point => [point.lat, point.lon])).pad(0.2), { maxZoom: 18 });
	for (const point of points) {
		point.marker = L.circleMarker([point.lat, point.lon], { radius: 9, weight: 2 }).addTo(map);
		point.marker.bindTooltip(() => `${point.select.dataset.label} · ${point.select.selectedOptions[0].text}`);
		point.marker.on('click', () => put([point]));
	}
	const chosen = box.querySelector('select');
	const paint = () => {
		for (const { select, marker } of points) {
			const colour = select.value === '' ? '#777777' : COLOURS[select.value % COLOURS.length];
			marker.setStyle({ color: colour, fillColor: colour, fillOpacity: select.value === '' ? 0.15 : 0.75 });
		}
	};
	const put = some => {
		for (const { select } of some) {
			select.value = some.length === 1 && select.value === chosen.value ? '' : chosen.value;
		}
		form.dispatchEvent(new Event('input'));
		paint();
	};
	form.addEventListener('picked', paint);
	paint();
	drawable(L, map, box.querySelector('button'), shape => put(points.filter(point => inside([point.lat, point.lon], shape))));
}

function style(href) {
	const link = document.createElement('link');
	link.rel = 'stylesheet';
	link.href = href;
	document.head.append(link);
}

/** Corner after corner is clicked; the button closes the shape. */
function drawable(L, map, button, done) {
	let corners = null;
	let line = null;
	button.addEventListener('click', () => {
		if (!corners) {
			corners = [];
			line = L.polygon([], { color: '#0a4744', dashArray: '6 4' }).addTo(map);
			button.setAttribute('aria-pressed', 'true');
		}
		else {
			if (corners.length > 2) {
				done(corners);
			}
			line.remove();
			corners = null;
			button.setAttribute('aria-pressed', 'false');
		}
		button.textContent = corners ? button.dataset.close : button.dataset.open;
	});
	map.on('click', event => {
		if (corners) {
			corners.push([event.latlng.lat, event.latlng.lng]);
			line.setLatLngs(corners);
		}
	});
}

/** How often a line from the point to the east crosses the shape. */
function inside([lat, lon], shape) {
	let odd = false;
	for (let i = 0, j = shape.length - 1; i < shape.length; j = i++) {
		const [a, b] = [shape[i], shape[j]];
		if (a[0] > lat !== b[0] > lat && lon < (b[1] - a[1]) * (lat - a[0]) / (b[0] - a[0]) + a[1]) {
			odd = !odd;
		}
	}
	return odd;
}
