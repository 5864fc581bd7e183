package io.handoff.organisation;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the errors instead of a stack trace. */
class OrganisationRefusedAnalyzer extends AbstractFailureAnalyzer<OrganisationRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, OrganisationRefused cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Correct the file named by handoff.organisation and start again.", cause);
    }
}
