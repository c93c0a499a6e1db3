package org.palier.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in two sentences instead of a stack trace. */
class InstallationRefusedAnalyzer extends AbstractFailureAnalyzer<InstallationRefused> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, InstallationRefused refused) {
		return new FailureAnalysis(refused.getMessage(), refused.action(), failure);
	}

}
