package io.handoff.decision;

import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.lifecycle.Lifecycle;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.qualification.Qualification;
import io.handoff.qualification.QualificationInput;
import io.handoff.team.Teams;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Inputs of {@code mql-criteria}: the contact's facts, its stage and its earlier passes. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class CriteriaFacts {

    private final Contacts contacts;
    private final Lifecycle lifecycle;
    private final Qualification qualification;
    private final Decisions decisions;
    private final IdealCustomerProfiles profiles;
    private final Mqls mqls;
    private final Teams teams;
    private final Rearm rearm;
    private final Clock clock;

    /** @param factChanged the fact that the last pass was rejected for has changed: engagements before that pass count again */
    public Map<String, Object> of(String contactId, String versions, boolean factChanged) {
        var contact = contacts.find(contactId).orElseThrow();
        var passes = mqls.of(contact.id()).stream().filter(mql -> !mql.isOpen()).toList();
        var answered = factChanged && !passes.isEmpty() ? passes.subList(0, passes.size() - 1) : passes;
        var since = answered.stream()
                .map(CriteriaFacts::endOf)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        var last = passes.isEmpty() ? null : passes.get(passes.size() - 1);
        var now = clock.instant();
        var facts = factsAt(now, contact, since, versions);
        facts.put(
                "armed",
                factChanged
                        || rearm.isArmed(contact, last, now, at -> factsAt(at, contact, since, versions), versions));
        return facts;
    }

    /** A new external score overwrites the last one, so a low one re-arms the score when it arrives. */
    public void scoreIsTold(String contactId, String versions) {
        mqls.latestOf(contactId).ifPresent(last -> {
            var now = clock.instant();
            var contact = contacts.find(contactId).orElseThrow();
            if (rearm.isLow(factsAt(now, contact, null, versions), versions)) {
                mqls.change(last.id(), mql -> mql.rearmed(now));
            }
        });
    }

    private Map<String, Object> factsAt(Instant at, Contact contact, Instant since, String versions) {
        var question = new QualificationInput(
                contact,
                at,
                lifecycle.stageOf(contact.id()).name(),
                since,
                Set.copyOf(teams.company().domains()));
        return profiles.withBest(
                qualification.factsOf(question, decisions.points(versions), decisions.codes(versions)), versions);
    }

    /** Engagements until then belong to the pass. A pass without a decision covers only what qualified it. */
    private static Instant endOf(Mql pass) {
        if (pass.followedUpAt() != null) {
            return pass.followedUpAt();
        }
        return pass.decidedAt() != null ? pass.decidedAt() : pass.mqlAt();
    }
}
