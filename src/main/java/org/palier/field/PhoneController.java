package org.palier.field;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.platform.security.User;
import org.palier.platform.web.Language;
import org.palier.platform.web.RuleBroken;
import org.palier.platform.web.Texts;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the phone says to the server: who it is, what it takes along, and what it has
 * kept. Everything it sends may come twice, late and in any order.
 */
@RestController
@RequestMapping("/field")
class PhoneController {

	/** As much as an evening with a word at each door. */
	private static final int PARCEL = 1_000_000;

	private static final int VISITS = 100;

	private final Intake intake;

	private final Packs packs;

	private final Devices devices;

	private final JsonMapper json;

	private final Texts texts;

	private final Clock clock;

	PhoneController(Intake intake, Packs packs, Devices devices, JsonMapper json, Texts texts, Clock clock) {
		this.intake = intake;
		this.packs = packs;
		this.devices = devices;
		this.json = json;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * Who is logged in, on which phone, and with what the next request is to be signed.
	 * @param device made by the phone
	 */
	@GetMapping("/hello")
	Hello hello(@AuthenticationPrincipal User user, @RequestParam UUID device,
			@RequestHeader(name = "User-Agent", required = false) @Nullable String browser, CsrfToken token) {
		var erase = devices.seen(user, device, Objects.requireNonNullElse(browser, ""));
		return new Hello(user.id(), user.name(), Language.current().code(), token.getHeaderName(), token.getToken(),
				clock.instant(), erase);
	}

	/** Asked without being logged in: a phone that was lost must hear it, too. */
	@GetMapping("/device/{device}/{person}")
	Wanted wanted(@PathVariable UUID device, @PathVariable UUID person) {
		return new Wanted(devices.isToErase(device, person));
	}

	/** All that one needs on the landing. */
	@GetMapping("/pack")
	Pack pack() {
		return packs.pack();
	}

	@PutMapping("/visits/{visit}")
	ResponseEntity<Answer> visit(@PathVariable UUID visit,
			@RequestHeader(name = "X-Content-SHA256", required = false) @Nullable String sha256, InputStream body)
			throws IOException {
		var answer = intake.take(List.of(new Sent(visit, text(body, Sent.LONGEST), sha256))).get(0);
		return ResponseEntity.status(answer.state().status()).body(answer);
	}

	/** Several at once; each has its answer. */
	@PutMapping("/visits")
	List<Answer> visits(InputStream body) throws IOException {
		try {
			var parcel = json.readValue(text(body, PARCEL), Sent[].class);
			if (parcel == null || parcel.length > VISITS) {
				throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
			}
			return intake.take(List.of(parcel));
		}
		catch (JacksonException | NullPointerException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, ex);
		}
	}

	/**
	 * @param age how many minutes after it was done, by the phone's clock
	 */
	@DeleteMapping("/visits/{visit}")
	ResponseEntity<Answer> takeBack(@PathVariable UUID visit, @RequestParam UUID mission, @RequestParam int age) {
		try {
			intake.takeBack(visit, mission, age);
			return ResponseEntity.ok(new Answer(visit, Answer.State.TAKEN_BACK, "", null));
		}
		catch (RuleBroken ex) {
			return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
				.body(new Answer(visit, Answer.State.REFUSED, "", texts.get(ex.key())));
		}
	}

	/** The phone has forgotten its person, as it was asked to. */
	@DeleteMapping("/devices/{device}")
	ResponseEntity<Void> erased(@AuthenticationPrincipal User user, @PathVariable UUID device) {
		devices.erased(user, device);
		return ResponseEntity.noContent().build();
	}

	/** UTF-8 and nothing else, and not more than that. */
	private static String text(InputStream body, int most) throws IOException {
		var bytes = body.readNBytes(most + 1);
		if (bytes.length > most) {
			throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, ex);
		}
	}

	/**
	 * @param header of the token
	 * @param token against requests that another site would send
	 * @param now by the server's clock
	 * @param erase whether this phone is to forget this person
	 */
	record Hello(UUID person, String name, String language, String header, String token, Instant now, boolean erase) {
	}

	record Wanted(boolean erase) {
	}

}
