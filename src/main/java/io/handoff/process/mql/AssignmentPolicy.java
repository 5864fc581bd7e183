package io.handoff.process.mql;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param onTimeOff what becomes of MQLs that nobody has answered when their owner's time off begins */
@ConfigurationProperties("handoff.assignment")
record AssignmentPolicy(@DefaultValue("REROUTE_UNTOUCHED") OnTimeOff onTimeOff) {

    enum OnTimeOff {
        REROUTE_UNTOUCHED,
        KEEP
    }
}
