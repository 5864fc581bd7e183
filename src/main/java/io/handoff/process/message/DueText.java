package io.handoff.process.message;

import io.handoff.mql.Mql;
import io.handoff.team.Teams;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Formats a due instant: day and time in the owner's zone, with the zone's short name. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class DueText {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm z", Locale.ENGLISH);

    private final Teams teams;

    /** Null before the clock starts. */
    public String of(Mql mql) {
        return mql.respondBy() == null ? null : of(mql.respondBy(), mql.ownerId());
    }

    /** @param repId whose zone is used; null = the company's */
    public String of(Instant due, String repId) {
        return FORMAT.format(due.atZone(zone(repId)));
    }

    private ZoneId zone(String repId) {
        return teams.calendarOfPerson(repId).zone();
    }
}
