// Keeps the app's own files, so that it opens without network. It never keeps anything that is somebody's.

const APP = '/field/app';
// written anew by each start of the server: their version counts, not their print
const ALSO = [APP, '/wording.json?lang=fr', '/wording.json?lang=en'];
const CACHE = 'palier-field-' + [...JSON.stringify(FILES) + VERSION].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);

self.addEventListener('install', event => event.waitUntil(take().then(() => self.skipWaiting())));
self.addEventListener('activate', event => event.waitUntil(tidy().then(() => self.clients.claim())));

/** All of them, each as it was announced, or none. */
async function take() {
	const cache = await caches.open(CACHE);
	await Promise.all([
		...Object.entries(FILES).map(async ([address, integrity]) => cache.put(address, await fetched(address, { integrity }))),
		...ALSO.map(async address => cache.put(address, await fetched(address, {})))
	]);
}

async function fetched(address, options) {
	const answer = await fetch(address, { ...options, cache: 'no-cache', credentials: 'same-origin' });
	if (!answer.ok || answer.redirected) {
		throw new Error(address + ' answered ' + answer.status);
	}
	return answer;
}

async function tidy() {
	const names = await caches.keys();
	await Promise.all(names.filter(name => name.startsWith('palier-field-') && name !== CACHE).map(name => caches.delete(name)));
}

self.addEventListener('fetch', event => {
	const { method, url, mode } = event.request;
	const { origin, pathname, search } = new URL(url);
	const app = mode === 'navigate' && pathname === APP;
	if (method === 'GET' && origin === self.location.origin && (pathname in FILES || app || ALSO.includes(pathname + search))) {
		event.respondWith(kept(event.request, app || pathname in FILES ? pathname : pathname + search));
	}
});

async function kept(request, address) {
	return await (await caches.open(CACHE)).match(address) ?? fetch(request);
}
