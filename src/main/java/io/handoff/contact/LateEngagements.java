package io.handoff.contact;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Engagements that are told long after they happened, by an import or a CRM that was connected late. They count for the score; a demo that was
 * asked for months ago starts no clock today.
 */
@Component
public class LateEngagements {

    private final Duration limit;

    /** @param days between the engagement and its receipt; more is late */
    public LateEngagements(@Value("${handoff.engagement.starts-nothing-after-days:30}") int days) {
        this.limit = Duration.ofDays(days);
    }

    public boolean isLate(Engagement engagement) {
        return !Engagement.CONFIRMED.equals(engagement.detail())
                && engagement.occurredAt().plus(limit).isBefore(engagement.receivedAt());
    }

    /** For whoever told it. */
    public String note() {
        return "it happened more than %d days before it was told: it counts for the score and starts nothing"
                .formatted(limit.toDays());
    }
}
