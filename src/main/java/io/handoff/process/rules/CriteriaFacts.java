package io.handoff.process.rules;

import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.lifecycle.Lifecycle;
import io.handoff.process.Mql;
import io.handoff.process.Mqls;
import io.handoff.qualification.Qualification;
import io.handoff.qualification.Question;
import io.handoff.team.Teams;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The facts of {@code mql-criteria}: the contact's, with what only the process knows: its stage and its earlier passes. */
@Component
public class CriteriaFacts {

    private final Contacts contacts;
    private final Lifecycle lifecycle;
    private final Qualification qualification;
    private final Decisions decisions;
    private final Mqls mqls;
    private final Teams teams;
    private final Rearm rearm;
    private final Clock clock;

    CriteriaFacts(
            Contacts contacts,
            Lifecycle lifecycle,
            Qualification qualification,
            Decisions decisions,
            Mqls mqls,
            Teams teams,
            Rearm rearm,
            Clock clock) {
        this.contacts = contacts;
        this.lifecycle = lifecycle;
        this.qualification = qualification;
        this.decisions = decisions;
        this.mqls = mqls;
        this.teams = teams;
        this.rearm = rearm;
        this.clock = clock;
    }

    public Map<String, Object> of(String contactId, String edition) {
        var contact = contacts.find(contactId).orElseThrow();
        var last = mqls.latestOf(contact.id()).orElse(null);
        var now = clock.instant();
        var facts = factsAt(now, contact, last, edition);
        facts.put("armed", rearm.isArmed(contact, last, now, at -> factsAt(at, contact, last, edition), edition));
        return facts;
    }

    private Map<String, Object> factsAt(Instant at, Contact contact, Mql last, String edition) {
        var question = new Question(
                contact,
                at,
                lifecycle.stageOf(contact.id()).name(),
                endOf(last),
                Set.copyOf(teams.company().domains()));
        return new HashMap<>(qualification.factsOf(question, decisions.points(edition)));
    }

    /** What the contact did before its last pass ended was answered by that pass. */
    private static Instant endOf(Mql last) {
        return last == null ? null : last.followedUpAt() == null ? last.decidedAt() : last.followedUpAt();
    }
}
