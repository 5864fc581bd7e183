package io.handoff.journey.timeline;

import io.handoff.contact.Contact;
import io.handoff.mql.Mql;
import io.handoff.team.Names;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The contact of a timeline, with data that all sources need.
 *
 * @param mqls all passes, oldest first
 * @param zone the company's, for times in texts
 */
record TimelineSubject(Contact contact, List<Mql> mqls, Names names, ZoneId zone) {

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm z", Locale.ENGLISH);

    List<String> mqlIds() {
        return mqls.stream().map(Mql::id).toList();
    }

    String at(Instant instant) {
        return DAY_AND_TIME.format(instant.atZone(zone));
    }

    /** " by Sam Carter", or empty. */
    String by(String idOrEmail) {
        return idOrEmail == null ? "" : " by " + names.ofPerson(idOrEmail);
    }
}
