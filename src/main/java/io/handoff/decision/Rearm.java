package io.handoff.decision;

import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.contact.Engagement;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.mql.NurtureStay;
import io.handoff.mql.NurtureStays;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Hysteresis of the score: after an MQL the score alone qualifies again only if it has been below a lower bound since, or the cool-off is
 * over. Between engagements a computed score only decays, so it is enough to check the moment before each, and now; an external score can
 * change at any time and is checked when it arrives.
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
     * @param last the contact's latest MQL; null = none
     * @param factsAt facts at an instant
     */
    boolean isArmed(
            Contact contact, Mql last, Instant now, Function<Instant, Map<String, Object>> factsAt, String versions) {
        return last == null
                || last.rearmedAt() != null
                || hasCooledOff(last, now)
                || isLow(factsAt.apply(now), versions)
                || contacts.engagementsOf(contact.id()).stream()
                        .map(Engagement::occurredAt)
                        .filter(at -> at.isAfter(last.mqlAt()))
                        .anyMatch(at -> isLow(factsAt.apply(at.minusMillis(1)), versions));
    }

    private boolean hasCooledOff(Mql last, Instant now) {
        return stays.find(last.id())
                .map(NurtureStay::coolOffUntil)
                .filter(until -> !until.isAfter(now))
                .isPresent();
    }

    boolean isLow(Map<String, Object> facts, String versions) {
        return ((Number) decisions.value("lead-score", versions, facts)).doubleValue() < below;
    }
}
