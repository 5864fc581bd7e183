package io.handoff.journey.timeline;

import io.handoff.contact.Contact;
import io.handoff.process.Mql;
import io.handoff.team.Names;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Whose story is told, with what every chapter needs.
 *
 * @param mqls all passes, the first one first
 * @param zone the company's, for instants inside sentences
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

    /** " by Sam Carter", or nothing. */
    String by(String idOrEmail) {
        return idOrEmail == null ? "" : " by " + names.ofPerson(idOrEmail);
    }
}
