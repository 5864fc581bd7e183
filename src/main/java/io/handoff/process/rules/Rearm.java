package io.handoff.process.rules;

import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.contact.Engagement;
import io.handoff.process.Mql;
import io.handoff.process.Mqls;
import io.handoff.process.NurtureStay;
import io.handoff.process.NurtureStays;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Hysteresis of the score: after an MQL the score alone counts again only once it has been below a lower bound since, or when the time is
 * over that a rejection was given. Between two engagements a score only decays, so it is enough to look at the moment before each, and at
 * now; a score from outside goes as it pleases, and is looked at when it is told.
 */
@Component
class Rearm {

    private final Contacts contacts;
    private final Decisions decisions;
    private final Mqls mqls;
    private final NurtureStays stays;
    private final int below;

    Rearm(
            Contacts contacts,
            Decisions decisions,
            Mqls mqls,
            NurtureStays stays,
            @Value("${handoff.process.rearm-below:45}") int below) {
        this.contacts = contacts;
        this.decisions = decisions;
        this.mqls = mqls;
        this.stays = stays;
        this.below = below;
    }

    /**
     * @param last the latest MQL of the contact, null if it never was one
     * @param factsAt the facts as they were at an instant
     */
    boolean isArmed(
            Contact contact, Mql last, Instant now, Function<Instant, Map<String, Object>> factsAt, String edition) {
        return last == null
                || mqls.isRearmed(last.id())
                || hasCooledOff(last, now)
                || isLow(factsAt.apply(now), edition)
                || contacts.engagementsOf(contact.id()).stream()
                        .map(Engagement::occurredAt)
                        .filter(at -> at.isAfter(last.mqlAt()))
                        .anyMatch(at -> isLow(factsAt.apply(at.minusMillis(1)), edition));
    }

    private boolean hasCooledOff(Mql last, Instant now) {
        return stays.find(last.id())
                .map(NurtureStay::coolOffUntil)
                .filter(until -> !until.isAfter(now))
                .isPresent();
    }

    boolean isLow(Map<String, Object> facts, String edition) {
        return ((Number) decisions.value("lead-score", edition, facts)).doubleValue() < below;
    }
}
