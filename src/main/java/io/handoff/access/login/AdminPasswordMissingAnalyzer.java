package io.handoff.access.login;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints how to configure the password instead of a stack trace. */
class AdminPasswordMissingAnalyzer extends AbstractFailureAnalyzer<AdminPasswordMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable root, AdminPasswordMissing cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set handoff.admin.password (for example the environment variable HANDOFF_ADMIN_PASSWORD) for the first start,"
                        + " or try the application with --handoff.demo=true on the embedded database.",
                cause);
    }
}
