package io.handoff.process.message;

import io.handoff.mql.Mql;
import io.handoff.output.DateText;
import io.handoff.team.Teams;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Formats a due instant: day and time in the owner's zone, with the zone's short name. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class DueTimeFormatter {

    private final Teams teams;

    /** Null before the clock starts. */
    public String of(Mql mql) {
        return mql.respondBy() == null ? null : of(mql.respondBy(), mql.ownerId());
    }

    /** @param repId whose zone is used; null = the company's */
    public String of(Instant due, String repId) {
        return DateText.dayAndTime(due, teams.calendarOfPerson(repId).zone());
    }
}
