package org.palier.organisation.account;

import java.util.stream.Stream;
import java.util.Comparator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.palier.platform.web.Formats;
import org.palier.platform.security.Role;
import org.palier.platform.calendar.Milestones.Milestone;
import org.palier.platform.calendar.Appointments.Appointment;
import org.palier.platform.calendar.Locality;
import org.palier.platform.security.User;
import org.palier.platform.web.BaseUrl;
import org.palier.platform.web.Flash;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The days that count: on a page, and in the calendar of a phone. */
@Controller
class CalendarController {

	/** More than this nobody plans. */
	private static final int MOST = 60;

	private static final MediaType TYPE = new MediaType("text", "calendar", StandardCharsets.UTF_8);

	private final CalendarFeeds feeds;

	private final BaseUrl baseUrl;

	private final Texts texts;

	private final Clock clock;

	CalendarController(CalendarFeeds feeds, BaseUrl baseUrl, Texts texts, Clock clock) {
		this.feeds = feeds;
		this.baseUrl = baseUrl;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping("/calendar")
	String page(@AuthenticationPrincipal User user, Model model) {
		var today = clock.instant().atZone(Locality.MAINLAND.zone()).toLocalDate();
		model.addAttribute("days",
				Stream.concat(feeds.milestones(user).stream(), feeds.appointments(user).stream().map(this::day))
					.filter((day) -> !day.day().isBefore(today))
					.sorted(Comparator.comparing(Milestone::day).thenComparing(Milestone::id))
					.limit(MOST)
					.toList());
		model.addAttribute("agreements", !user.is(Role.VOISIN));
		model.addAttribute("address", feeds.address(user.id()).orElse(null));
		return "account/calendar";
	}

	private Milestone day(Appointment appointment) {
		var start = appointment.from().atZone(Locality.MAINLAND.zone());
		return new Milestone(appointment.id(), start.toLocalDate(),
				Formats.hour(start.toLocalTime()) + " · " + appointment.title(), appointment.href());
	}

	@PostMapping("/calendar/renew")
	String renew(@AuthenticationPrincipal User user, RedirectAttributes next) {
		feeds.renew(user.id());
		Flash.ok(next, texts.get("calendar.renewed"));
		return "redirect:/calendar";
	}

	@PostMapping("/calendar/close")
	String close(@AuthenticationPrincipal User user, RedirectAttributes next) {
		feeds.close(user.id());
		Flash.ok(next, texts.get("calendar.closed"));
		return "redirect:/calendar";
	}

	/** For programs: whoever has the address reads it, and nothing else. */
	@GetMapping("/calendar/{id}.ics")
	ResponseEntity<byte[]> feed(@PathVariable UUID id,
			@RequestParam(name = "k", required = false) @Nullable String token) {
		var user = NotFound.orElse(feeds.open(id, Objects.requireNonNullElse(token, "")));
		var content = CalendarText
			.of(feeds.milestones(user), feeds.appointments(user), texts.get("calendar.name"), URI.create(baseUrl.get()),
					clock.instant().truncatedTo(ChronoUnit.DAYS))
			.getBytes(StandardCharsets.UTF_8);
		return ResponseEntity.ok()
			.contentType(TYPE)
			.cacheControl(CacheControl.maxAge(Duration.ofMinutes(15)).cachePrivate())
			.eTag('"' + DigestUtils.md5DigestAsHex(content) + '"')
			.body(content);
	}

}
