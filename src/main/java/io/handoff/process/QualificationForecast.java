package io.handoff.process;

import io.handoff.contact.Contacts;
import io.handoff.decision.CriteriaFacts;
import io.handoff.decision.Decisions;
import io.handoff.decision.TableVersions;
import io.handoff.lifecycle.Lifecycle;
import io.handoff.lifecycle.Stage;
import io.handoff.mql.OpenHandoffs;
import io.handoff.process.facade.EvaluateLead;
import io.handoff.routing.RoutingFacts;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Predicts the verdict of the live tables for a contact, without starting a handoff. The engine records the evaluation in its history;
 * callers that want no trace roll the transaction back.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class QualificationForecast {

    /** Pseudo field name in a set of changed fields: the contact has a new engagement. */
    public static final String ENGAGEMENT = EvaluateLead.ENGAGEMENT;

    private static final String CRITERIA = "mql-criteria";

    private final Contacts contacts;
    private final Lifecycle lifecycle;
    private final OpenHandoffs handoffs;
    private final EvaluateLead looks;
    private final CriteriaFacts criteria;
    private final RoutingFacts routing;
    private final Decisions decisions;
    private final TableVersions tableVersions;

    /**
     * A contact that would become an MQL.
     *
     * @param teamId the team it would go to; null when {@code lead-routing} answers the account's owner
     */
    public record Prospect(String mqlType, String reasonCode, String teamId) {}

    /**
     * Empty when the contact would not become an MQL or has nothing to evaluate.
     *
     * @param changed fields that just changed, with {@value #ENGAGEMENT} after an engagement; may end a nurture that waits for them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Prospect> of(String contactId, Set<String> changed) {
        var versions = tableVersions.live();
        var endOfNurture = looks.endOfNurture(contactId, changed);
        if (endOfNurture.isEmpty() && !needsEvaluation(contactId, versions)) {
            return Optional.empty();
        }
        var factChanged = endOfNurture.filter(EvaluateLead.FACT_ARRIVED::equals).isPresent();
        var facts = criteria.of(contactId, versions, factChanged);
        var answer = decisions.askForOne(CRITERIA, versions, facts);
        if (!"MQL".equals(answer.get("verdict"))) {
            return Optional.empty();
        }
        var type = Objects.toString(answer.get("mqlType"), null);
        return Optional.of(new Prospect(
                type,
                Objects.toString(answer.get("reasonCode"), null),
                teamOf(contactId, type, Objects.toString(facts.get("icp"), null), versions)));
    }

    /** Whether an engagement of this kind makes a subscriber a lead. */
    public boolean needsEvaluation(String engagementKind) {
        return decisions.engagement(engagementKind, tableVersions.live()).needsEvaluation();
    }

    /** A lead without an open handoff that has an external score or an engagement worth evaluating. */
    private boolean needsEvaluation(String contactId, String versions) {
        return handoffs.of(contactId).isEmpty()
                && lifecycle.stageOf(contactId) == Stage.LEAD
                && (contacts.find(contactId).orElseThrow().externalScore() != null
                        || contacts.engagementsOf(contactId).stream()
                                .anyMatch(engagement -> decisions
                                        .engagement(engagement.kind(), versions)
                                        .needsEvaluation()));
    }

    private String teamOf(String contactId, String mqlType, String icp, String versions) {
        var contact = contacts.find(contactId).orElseThrow();
        var company = contacts.companyOf(contact).orElse(null);
        var facts = routing.of(contact, company, mqlType, icp, decisions.codes(versions));
        return Objects.toString(
                decisions.askForOne("lead-routing", versions, facts).get("team"), null);
    }
}
