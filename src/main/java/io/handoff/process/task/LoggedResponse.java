package io.handoff.process.task;

import static io.handoff.engine.VariableNames.RESPONDED;
import static io.handoff.engine.VariableNames.RESPONSE_AT;
import static io.handoff.engine.VariableNames.RESPONSE_KIND;

import io.handoff.activity.Activities;
import io.handoff.activity.NewActivity;
import io.handoff.engine.HandoffVariables;
import io.handoff.engine.RefusedByRule;
import io.handoff.input.Instants;
import io.handoff.input.InvalidValue;
import io.handoff.input.TimeLimits;
import io.handoff.mql.Mql;
import io.handoff.process.CurrentPerson;
import io.handoff.process.clock.RecordResponse;
import io.handoff.team.Rep;
import io.handoff.team.Teams;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Records the call, email or meeting that a rep logs with the decision. */
@Component
@RequiredArgsConstructor
class LoggedResponse {

    private final Activities activities;
    private final RecordResponse recordResponse;
    private final Teams teams;
    private final CurrentPerson person;
    private final TimeLimits times;
    private final Clock clock;

    void record(Mql mql, HandoffVariables handoff) {
        handoff.maybe(RESPONSE_KIND).ifPresent(kind -> log(mql, kind, handoff));
        handoff.set(RESPONSE_KIND, (String) null).set(RESPONSE_AT, (String) null);
    }

    private void log(Mql mql, String kind, HandoffVariables handoff) {
        var rep = person.id().flatMap(teams::findRep).or(() -> teams.findRep(mql.ownerId()));
        var at = handoff.maybe(RESPONSE_AT)
                .map(text -> instant(text, rep.orElse(null)))
                .orElse(clock.instant());
        RecordResponse.check(kind, at, clock.instant());
        var activity = activities.log(new NewActivity(
                mql.contactId(), kind, "OUTBOUND", null, rep.map(Rep::email).orElse(null), false, at, clock.instant()));
        if (recordResponse.record(mql, activity)) {
            handoff.set(RESPONDED, true);
        }
    }

    /** The form's time has the browser's offset, or none and is then in the rep's zone. */
    private Instant instant(String text, Rep rep) {
        try {
            var at = Instants.read(text, new Instants.Notation(false, zone(rep)));
            return times.asOf(clock.instant()).check(at);
        } catch (InvalidValue invalid) {
            throw new RefusedByRule(invalid.getMessage() + ".");
        }
    }

    private ZoneId zone(Rep rep) {
        return rep == null ? teams.company().zone() : teams.calendarOf(rep).zone();
    }
}
