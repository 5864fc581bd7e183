package io.handoff.process.owner;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param onTimeOff what happens to unanswered MQLs when their owner's time off begins
 * @param knownContact whether a returning contact goes to its former owner within the same-company window, unless that rep rejected it or
 *     is unavailable
 * @param pauseAfterSilent pauses a rep after this many MQLs in a row were reassigned for lack of a response; 0 = never
 */
@ConfigurationProperties("handoff.assignment")
record AssignmentPolicy(
        @DefaultValue("REROUTE_UNTOUCHED") OnTimeOff onTimeOff,
        @DefaultValue("KEEP") KnownContact knownContact,
        @DefaultValue("0") int pauseAfterSilent) {

    enum OnTimeOff {
        REROUTE_UNTOUCHED,
        KEEP
    }

    enum KnownContact {
        KEEP,
        REROUTE
    }
}
