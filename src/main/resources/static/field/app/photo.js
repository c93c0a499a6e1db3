// A picture, drawn anew on this phone: smaller, and without the place and the camera that it came with.

import { putPhoto } from './store.js';

const SIDE = 1600;
const QUALITY = 0.8;

/** Whether it could be read; it is on the disk then. */
export async function shoot(who, visit, file) {
	let picture;
	try {
		picture = await createImageBitmap(file);
	}
	catch (failure) {
		return false;
	}
	const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
	const canvas = document.createElement('canvas');
	canvas.width = Math.max(1, Math.round(picture.width * scale));
	canvas.height = Math.max(1, Math.round(picture.height * scale));
	canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
	picture.close();
	const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', QUALITY));
	await putPhoto(who.key, { id: crypto.randomUUID(), person: who.person.id, visit: visit.id, bytes: await blob.arrayBuffer() });
	who.photos = (who.photos ?? 0) + 1;
	return true;
}
