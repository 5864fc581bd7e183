package io.handoff.process.mql;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param onTimeOff what becomes of MQLs that nobody has answered when their owner's time off begins
 * @param knownContact whether a contact that comes back within the window of its company goes to the owner it had, unless that one
 *     rejected it or is not there
 * @param pauseAfterSilent a rep from whom so many MQLs in a row were taken for want of a response gets no new ones; 0 = never
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
