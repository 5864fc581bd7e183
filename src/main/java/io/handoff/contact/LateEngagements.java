package io.handoff.contact;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Recognises engagements received long after they happened, from an import or a newly connected CRM. They count for the score but never
 * start a handoff.
 */
@Component
public class LateEngagements {

    private final Duration limit;

    /** @param days between engagement and receipt; more is late */
    public LateEngagements(@Value("${handoff.engagement.starts-nothing-after-days:30}") int days) {
        this.limit = Duration.ofDays(days);
    }

    public boolean isLate(Engagement engagement) {
        return !Engagement.CONFIRMED.equals(engagement.detail())
                && engagement.occurredAt().plus(limit).isBefore(engagement.receivedAt());
    }

    /** The warning for the sender. */
    public String note() {
        return "it happened more than %d days before it was reported: it counts for the score and starts nothing"
                .formatted(limit.toDays());
    }
}
