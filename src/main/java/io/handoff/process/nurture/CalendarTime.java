package io.handoff.process.nurture;

import java.time.Instant;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;

/** Adds a table's duration, such as P7D, P1M or PT4H, in calendar time: a day later is the same time of day. */
final class CalendarTime {

    private CalendarTime() {}

    static Instant after(String duration, Instant from, ZoneId zone) {
        var calendar = GregorianCalendar.from(from.atZone(zone));
        try {
            DatatypeFactory.newInstance().newDuration(duration).addTo(calendar);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "The table \"Nurture plan\" says to wait \"%s\"; write a duration like P7D".formatted(duration));
        } catch (DatatypeConfigurationException e) {
            throw new IllegalStateException(e);
        }
        return calendar.toInstant();
    }
}
