package io.handoff.process;

import io.handoff.contact.Contacts;
import io.handoff.lifecycle.Lifecycle;
import io.handoff.lifecycle.Stage;
import io.handoff.process.facade.EvaluateLead;
import io.handoff.process.rules.CriteriaFacts;
import io.handoff.process.rules.Decisions;
import io.handoff.process.rules.Rulebook;
import io.handoff.routing.RoutingFacts;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;

/**
 * What the live tables would say of a contact if it were looked at now. Nothing begins by it, but the engine notes in its history what it was
 * asked: whoever wants no trace of a question asks in a transaction that is rolled back.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class QualificationForecast {

    /** Stands among the changed fields of a contact that did something. */
    public static final String ENGAGEMENT = EvaluateLead.ENGAGEMENT;

    private static final String CRITERIA = "mql-criteria";

    private final Contacts contacts;
    private final Lifecycle lifecycle;
    private final OpenHandoffs handoffs;
    private final EvaluateLead looks;
    private final CriteriaFacts criteria;
    private final RoutingFacts routing;
    private final Decisions decisions;
    private final Rulebook rulebook;

    /**
     * A contact that would become an MQL.
     *
     * @param teamId where it would go; null when the table names an account's owner instead
     */
    public record Prospect(String mqlType, String reasonCode, String teamId) {}

    /**
     * Empty when a look would not make it an MQL, or when there is no reason to look.
     *
     * @param changed fields that just changed, {@value #ENGAGEMENT} among them when it did something: a nurture that waits for that would end
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Prospect> of(String contactId, Set<String> changed) {
        var edition = rulebook.live();
        var endOfNurture = looks.endOfNurture(contactId, changed);
        if (endOfNurture.isEmpty() && !isWorthALook(contactId, edition)) {
            return Optional.empty();
        }
        var factChanged = endOfNurture.filter(EvaluateLead.FACT_ARRIVED::equals).isPresent();
        var answer = decisions.askForOne(CRITERIA, edition, criteria.of(contactId, edition, factChanged));
        if (!"MQL".equals(answer.get("verdict"))) {
            return Optional.empty();
        }
        var type = Objects.toString(answer.get("mqlType"), null);
        return Optional.of(
                new Prospect(type, Objects.toString(answer.get("reasonCode"), null), teamOf(contactId, type, edition)));
    }

    /** Whether an engagement of this kind makes a subscriber a lead. */
    public boolean isWorthALook(String engagementKind) {
        return decisions.engagement(engagementKind, rulebook.live()).isWorthALook();
    }

    /** A lead nobody is at, with something to judge it by: what it did, or a score from outside. */
    private boolean isWorthALook(String contactId, String edition) {
        return handoffs.of(contactId).isEmpty()
                && lifecycle.stageOf(contactId) == Stage.LEAD
                && (contacts.find(contactId).orElseThrow().externalScore() != null
                        || contacts.engagementsOf(contactId).stream()
                                .anyMatch(engagement -> decisions
                                        .engagement(engagement.kind(), edition)
                                        .isWorthALook()));
    }

    private String teamOf(String contactId, String mqlType, String edition) {
        var contact = contacts.find(contactId).orElseThrow();
        var facts = routing.of(contact, contacts.companyOf(contact).orElse(null), mqlType, decisions.codes(edition));
        return Objects.toString(
                decisions.askForOne("lead-routing", edition, facts).get("team"), null);
    }
}
