package io.handoff.operations;

import io.handoff.operations.Finding.Kind;
import java.util.EnumSet;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Logs at start what is wrong in the organisation file or the tables, whatever leads there were. */
@Component
@RequiredArgsConstructor
class StartCheck {

    private static final Logger LOG = LoggerFactory.getLogger(StartCheck.class);
    private static final Set<Kind> OF_SETTINGS = EnumSet.of(Kind.UNKNOWN_NAME, Kind.SLOW_CALENDAR);

    private final RoutingCheck check;

    @EventListener(ApplicationStartedEvent.class)
    void logFindings() {
        check.findings().stream()
                .filter(finding -> OF_SETTINGS.contains(finding.kind()))
                .forEach(finding -> LOG.warn("{}", finding.text()));
    }
}
