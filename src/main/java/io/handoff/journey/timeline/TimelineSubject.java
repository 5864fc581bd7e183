package io.handoff.journey.timeline;

import io.handoff.contact.Contact;
import io.handoff.mql.Mql;
import io.handoff.output.DateText;
import io.handoff.team.DisplayNames;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The contact of a timeline, with data that all sources need.
 *
 * @param mqls all passes, oldest first
 * @param zone the company's, for times in texts
 */
record TimelineSubject(Contact contact, List<Mql> mqls, DisplayNames names, ZoneId zone) {

    List<String> mqlIds() {
        return mqls.stream().map(Mql::id).toList();
    }

    String at(Instant instant) {
        return DateText.dayAndTime(instant, zone);
    }

    /** " by Sam Carter", or empty. */
    String by(String idOrEmail) {
        return idOrEmail == null ? "" : " by " + names.ofPerson(idOrEmail);
    }
}
