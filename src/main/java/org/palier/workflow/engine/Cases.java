package org.palier.workflow.engine;

import java.util.UUID;

import org.palier.workflow.Case;
import org.palier.workflow.CaseSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the module that owns a process what one of its cases is about. */
@Component
class Cases {

	private final ObjectProvider<CaseSource> sources;

	Cases(ObjectProvider<CaseSource> sources) {
		this.sources = sources;
	}

	Case find(String process, String businessKey) {
		return sources.stream()
			.filter((source) -> source.process().equals(process))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No module tells what a case of " + process + " is"))
			.find(UUID.fromString(businessKey));
	}

}
