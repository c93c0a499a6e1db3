package org.palier.agreement;

import java.util.List;
import java.util.UUID;

import org.palier.platform.document.Documents;
import org.palier.platform.document.Download;
import org.palier.platform.link.AfterDecision;
import org.palier.platform.link.Answered;
import org.palier.platform.link.PartnerLink;
import org.palier.platform.security.Role;
import org.palier.platform.security.User;
import org.palier.platform.web.Choice;
import org.palier.platform.web.NotFound;
import org.palier.platform.web.Texts;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out the proof: to who looks after the agreement, and to who has answered. */
@Controller
class ProofController implements AfterDecision {

	private final Approvals approvals;

	private final Proofs proofs;

	private final Documents documents;

	private final Texts texts;

	ProofController(Approvals approvals, Proofs proofs, Documents documents, Texts texts) {
		this.approvals = approvals;
		this.proofs = proofs;
		this.documents = documents;
		this.texts = texts;
	}

	@GetMapping("/agreement/{id}/proof")
	ResponseEntity<byte[]> pdf(@PathVariable UUID id, @AuthenticationPrincipal User user) {
		return documents.open(proofs.pdf(lookedAfter(id, user), null));
	}

	@GetMapping("/agreement/{id}/proof.json")
	ResponseEntity<byte[]> json(@PathVariable UUID id, @AuthenticationPrincipal User user) {
		var agreement = lookedAfter(id, user);
		return file(agreement, proofs.json(agreement, null));
	}

	@GetMapping("/p/{link}/agreement/proof")
	ResponseEntity<byte[]> pdf(@Answered PartnerLink link) {
		return documents.open(proofs.pdf(approvals.get(link.caseId()), link));
	}

	@GetMapping("/p/{link}/agreement/proof.json")
	ResponseEntity<byte[]> json(@Answered PartnerLink link) {
		var agreement = approvals.get(link.caseId());
		return file(agreement, proofs.json(agreement, link));
	}

	@Override
	public List<Choice> of(PartnerLink link) {
		return !link.formKey().equals("agreement/approve") ? List.of()
				: List.of(new Choice(link.href() + "/agreement/proof", texts.get("agreement.proof.pdf")),
						new Choice(link.href() + "/agreement/proof.json", texts.get("agreement.proof.json")));
	}

	/** There is something to prove once a text went out. */
	private Agreement lookedAfter(UUID id, User user) {
		var agreement = approvals.get(id);
		if ((!user.is(Role.COORDINATOR) && !user.is(Role.DIRECTOR)) || agreement.sha256() == null) {
			throw new NotFound();
		}
		return agreement;
	}

	private ResponseEntity<byte[]> file(Agreement agreement, byte[] json) {
		return Download.attachment(proofs.title(agreement) + ".json", MediaType.APPLICATION_JSON_VALUE, json);
	}

}
