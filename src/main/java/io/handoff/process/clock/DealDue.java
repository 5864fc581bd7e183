package io.handoff.process.clock;

import io.handoff.sla.BusinessTime;
import io.handoff.team.Teams;
import java.time.Clock;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Computes the due of "Create deal". */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class DealDue {

    /** Set by "Assign account executive". */
    public static final String VARIABLE = "createDealBy";

    private final BusinessTime businessTime;
    private final Teams teams;
    private final ProcessSettings settings;
    private final Clock clock;

    /** From now, in working time of the team. */
    public Instant ofTeam(String teamId) {
        return businessTime.plus(teams.calendarOfTeam(teamId), clock.instant(), settings.createDealWithin());
    }
}
