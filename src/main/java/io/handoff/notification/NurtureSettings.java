package io.handoff.notification;

import io.handoff.team.TimeRange;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How we write to contacts in nurture.
 *
 * @param consent whether an email needs a consent that was told, or silence is one
 * @param days on which emails leave
 * @param hours in which they leave, such as 08:00-18:00, where the contact is
 * @param spread emails that would leave at one moment leave within this time; zero = at once
 * @param atMostEvery the least time between two emails to one contact
 * @param templates a directory whose files take the place of the shipped texts; null = the shipped ones
 * @param from sender, if another than of all other mails
 * @param replyTo where answers go, if not to the sender
 * @param postalAddress who writes and where from, as many laws want it in the footer; null = none
 */
@ConfigurationProperties("handoff.nurture")
record NurtureSettings(
        @DefaultValue("REQUIRED") ConsentRule consent,

        @DefaultValue({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"})
        List<DayOfWeek> days,

        @DefaultValue("08:00-18:00") String hours,
        @DefaultValue("PT1H") Duration spread,
        @DefaultValue("P3D") Duration atMostEvery,
        Path templates,
        String from,
        String replyTo,
        String postalAddress) {

    enum ConsentRule {
        /** Only who said yes. */
        REQUIRED,
        /** Everybody but who said no. */
        IMPLIED
    }

    NurtureSettings {
        // a window that nobody can read fails at start, not at the first email
        TimeRange.parse(hours);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("handoff.nurture.days names no day; then no email would ever leave");
        }
    }

    TimeRange window() {
        return TimeRange.parse(hours);
    }
}
