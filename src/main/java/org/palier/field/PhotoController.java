package org.palier.field;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

import org.palier.platform.security.User;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Takes in the pictures of a phone, and shows them. */
@RestController
@RequestMapping("/field/photos/{photo}")
class PhotoController {

	private static final int LARGEST = 3_000_000;

	private final Photos photos;

	PhotoController(Photos photos) {
		this.photos = photos;
	}

	@PutMapping
	ResponseEntity<Answer> take(@PathVariable UUID photo, @RequestParam UUID visit, InputStream body)
			throws IOException {
		var bytes = body.readNBytes(LARGEST + 1);
		if (bytes.length > LARGEST) {
			throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
		}
		var answer = photos.take(photo, visit, bytes);
		return ResponseEntity.status(answer.state().status()).body(answer);
	}

	@GetMapping
	ResponseEntity<byte[]> show(@AuthenticationPrincipal User user, @PathVariable UUID photo) {
		return ResponseEntity.ok()
			.contentType(MediaType.IMAGE_JPEG)
			.cacheControl(CacheControl.noStore())
			.body(photos.of(user, photo));
	}

}
