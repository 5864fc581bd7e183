package io.handoff.notification.nurture;

import io.handoff.team.TimeRange;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of nurture emails.
 *
 * @param consent whether an explicit consent is required
 * @param days on which emails are sent
 * @param hours in which they are sent, such as 08:00-18:00, in the contact's zone
 * @param spread emails due at the same moment are distributed over this time; zero = at once
 * @param atMostEvery minimum interval between two emails to one contact
 * @param templates directory of files that override the shipped templates; null = shipped ones only
 * @param from sender; null = the default sender
 * @param replyTo address for replies; null = the sender
 * @param postalAddress sender's postal address, which many laws require in the footer; null = none
 */
@ConfigurationProperties("handoff.nurture")
public record NurtureSettings(
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

    public enum ConsentRule {
        /** Only contacts with an explicit consent. */
        REQUIRED,
        /** All contacts except those who refused. */
        IMPLIED
    }

    public NurtureSettings {
        // an invalid time range fails at start, not at the first email
        TimeRange.parse(hours);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("handoff.nurture.days names no day; then no email would ever leave");
        }
    }

    TimeRange window() {
        return TimeRange.parse(hours);
    }
}
