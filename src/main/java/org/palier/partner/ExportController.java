package org.palier.partner;

import java.time.Clock;

import org.palier.platform.security.User;
import org.palier.platform.calendar.Locality;
import org.palier.platform.web.TableFile;
import org.palier.platform.web.Texts;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The partners of a list as a file. */
@Controller
class ExportController {

	private final PartnerList list;

	private final PartnerExport export;

	private final Texts texts;

	private final Clock clock;

	ExportController(PartnerList list, PartnerExport export, Texts texts, Clock clock) {
		this.list = list;
		this.export = export;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping("/partners/export.{format}")
	ResponseEntity<byte[]> export(@PathVariable String format, PartnerList.Wanted wanted,
			@AuthenticationPrincipal User reader) {
		var today = clock.instant().atZone(Locality.MAINLAND.zone()).toLocalDate();
		return TableFile.of(texts.get("partner.export.file", today.toString()), format,
				export.table(list.ids(wanted), reader));
	}

}
