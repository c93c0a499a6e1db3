package org.palier.workflow.engine;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.palier.workflow.Case;
import org.palier.workflow.CaseSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Asks the module that owns a process what one of its cases is about. */
@Component
class Cases {

	/** Asked once, when all modules are there: to look for them took longer than they. */
	private final Supplier<Map<String, CaseSource>> sources;

	Cases(ObjectProvider<CaseSource> sources) {
		this.sources = SingletonSupplier
			.of(() -> sources.stream().collect(Collectors.toMap(CaseSource::process, Function.identity())));
	}

	Case find(String process, String businessKey) {
		var source = Objects.requireNonNull(sources.get()).get(process);
		if (source == null) {
			throw new IllegalStateException("No module tells what a case of " + process + " is");
		}
		return source.find(UUID.fromString(businessKey));
	}

}
