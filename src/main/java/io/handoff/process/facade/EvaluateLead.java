package io.handoff.process.facade;

import static io.handoff.engine.VariableNames.ACTION;
import static io.handoff.engine.VariableNames.COOL_OFF_UNTIL;
import static io.handoff.engine.VariableNames.ENGAGED_AT;
import static io.handoff.engine.VariableNames.ENGAGED_RECEIVED_AT;
import static io.handoff.engine.VariableNames.FACT_CHANGED;
import static io.handoff.engine.VariableNames.WAITS_FOR;

import io.handoff.contact.Contacts;
import io.handoff.contact.Engagement;
import io.handoff.deal.Deals;
import io.handoff.decision.CriteriaFacts;
import io.handoff.decision.Decisions;
import io.handoff.decision.TableVersions;
import io.handoff.lifecycle.Lifecycle;
import io.handoff.lifecycle.MoveCause;
import io.handoff.lifecycle.Stage;
import io.handoff.mql.Handoff;
import io.handoff.mql.OpenHandoffs;
import io.handoff.process.instance.HandoffInstances;
import io.handoff.process.pass.OpenCustomerRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Reacts to engagements and changed facts of a contact; only engagements with points or high intent lead to an evaluation. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class EvaluateLead {

    /** Pseudo field name in a set of changed fields: a new engagement. */
    public static final String ENGAGEMENT = "engagement";

    public static final String FACT_ARRIVED = "MissingFactArrived";

    private static final String SCORE = "externalScore";

    /** Fields whose change does not correct the contact's data. */
    private static final Set<String> NO_CORRECTION = Set.of(SCORE, "source", "consent");

    private final Contacts contacts;
    private final OpenHandoffs handoffs;
    private final StartHandoff startHandoff;
    private final UpgradeMql upgradeMql;
    private final OpenCustomerRequest openCustomerRequest;
    private final HandoffInstances instances;
    private final Lifecycle lifecycle;
    private final Deals deals;
    private final Decisions decisions;
    private final CriteriaFacts criteria;
    private final TableVersions tableVersions;
    private final Clock clock;

    /** Evaluates the lead if the engagement has points or high intent; returns whether the table has a row for its kind. */
    public boolean engaged(String contactId, Engagement engagement) {
        var answer = decisions.engagement(engagement.kind(), tableVersions.live());
        if (answer.needsEvaluation()) {
            look(contactId, engagement, answer.highIntent());
        }
        return answer.known();
    }

    private void look(String contactId, Engagement engagement, boolean highIntent) {
        var open = handoffs.of(contactId);
        if (open.isPresent()) {
            onTheWay(open.get(), engagement, highIntent);
        } else {
            fresh(contactId, engagement, highIntent);
        }
    }

    private void fresh(String contactId, Engagement engagement, boolean highIntent) {
        var stage = lifecycle.stageOf(contactId);
        if (stage == Stage.SUBSCRIBER || highIntent && isLeftOver(contactId, stage)) {
            var reason = stage == Stage.SUBSCRIBER ? "FIRST_ENGAGEMENT" : "RECYCLED";
            lifecycle.move(contactId, Stage.LEAD, MoveCause.step(MoveCause.PROCESS, reason), clock.instant());
            stage = Stage.LEAD;
        }
        if (stage == Stage.CUSTOMER && highIntent) {
            openCustomerRequest.by(contactId, engagement);
        } else if (stage == Stage.LEAD) {
            startHandoff.byEngagement(contactId, engagement.occurredAt(), engagement.receivedAt());
        }
    }

    /** In a sales stage without an open deal or handoff: after a lost deal, or a handoff ended by hand. */
    private boolean isLeftOver(String contactId, Stage stage) {
        return (stage == Stage.MQL || stage == Stage.SQL || stage == Stage.OPPORTUNITY)
                && deals.openDealsOf(contactId).isEmpty();
    }

    /** High intent ends a cool-off, but not the wait for a fact. It makes an open MQL more urgent, never less. */
    private void onTheWay(Handoff handoff, Engagement engagement, boolean highIntent) {
        if (highIntent) {
            if (instances.variable(handoff.processInstanceId(), WAITS_FOR) == null) {
                leaveNurture(handoff, "HighIntentShown", engagement.occurredAt(), engagement.receivedAt());
            }
            upgradeMql.by(handoff, engagement);
        }
    }

    /** Ends a cool-off on marketing's request: the criteria are evaluated now. */
    void reevaluate(String contactId) {
        handoffs.of(contactId)
                .ifPresent(handoff -> leaveNurture(handoff, "HighIntentShown", clock.instant(), clock.instant()));
    }

    /** After a merge, or its undoing, a lead with points or a score is evaluated: the facts are of another person now. */
    public void anew(String contactId) {
        if (handoffs.of(contactId).isEmpty()
                && lifecycle.stageOf(contactId) == Stage.LEAD
                && needsEvaluation(contactId)) {
            startHandoff.byEngagement(contactId, clock.instant(), clock.instant());
        }
    }

    private boolean needsEvaluation(String contactId) {
        var edition = tableVersions.live();
        return contacts.find(contactId).orElseThrow().externalScore() != null
                || contacts.engagementsOf(contactId).stream()
                        .map(Engagement::kind)
                        .distinct()
                        .anyMatch(kind -> decisions.engagement(kind, edition).needsEvaluation());
    }

    /** Ends a nurture that waits for one of these facts, and records corrections made outside the task "Fix contact data". */
    public void changed(String contactId, Set<String> fields, Instant at) {
        if (fields.contains(SCORE)) {
            criteria.scoreIsTold(contactId, tableVersions.live());
        }
        handoffs.of(contactId).ifPresent(handoff -> {
            if (isBeingCorrected(handoff)) {
                noteCorrection(handoff, fields);
            } else if (waitsForOneOf(handoff, fields)) {
                leaveNurture(handoff, FACT_ARRIVED, at, clock.instant());
            }
        });
    }

    private boolean isBeingCorrected(Handoff handoff) {
        return "FIX_DATA".equals(instances.variable(handoff.processInstanceId(), ACTION));
    }

    /** Records that the data changed; the person who completes the task decides whether it is correct now. */
    private void noteCorrection(Handoff handoff, Set<String> fields) {
        if (!NO_CORRECTION.containsAll(fields)) {
            instances.set(handoff.processInstanceId(), Map.of(FACT_CHANGED, true));
        }
    }

    /** The message by which these changes would end a nurture; empty without a nurture, or if it waits for something else. */
    public Optional<String> endOfNurture(String contactId, Set<String> changed) {
        return handoffs.of(contactId).flatMap(handoff -> endOfNurture(handoff, changed));
    }

    private Optional<String> endOfNurture(Handoff handoff, Set<String> changed) {
        var instance = handoff.processInstanceId();
        if (instances.variable(instance, COOL_OFF_UNTIL) == null) {
            return Optional.empty();
        }
        if (waitsForOneOf(handoff, changed)) {
            return Optional.of(FACT_ARRIVED);
        }
        var coolsOff = instances.variable(instance, WAITS_FOR) == null;
        return coolsOff && changed.contains(ENGAGEMENT) ? Optional.of("HighIntentShown") : Optional.empty();
    }

    /** Continues a contact held back by an import, as of now. */
    public void released(String contactId, Set<String> changed) {
        var now = clock.instant();
        var open = handoffs.of(contactId);
        if (open.isPresent()) {
            endOfNurture(open.get(), changed).ifPresent(message -> leaveNurture(open.get(), message, now, now));
        } else if (lifecycle.stageOf(contactId) == Stage.LEAD) {
            startHandoff.byEngagement(contactId, now, now);
        }
    }

    private boolean waitsForOneOf(Handoff handoff, Set<String> fields) {
        var waitsFor = instances.variable(handoff.processInstanceId(), WAITS_FOR);
        return waitsFor != null
                && Arrays.stream(waitsFor.toString().split("\\s*,\\s*")).anyMatch(fields::contains);
    }

    private void leaveNurture(Handoff handoff, String message, Instant occurredAt, Instant receivedAt) {
        var instance = handoff.processInstanceId();
        if (instances.variable(instance, COOL_OFF_UNTIL) == null) {
            return;
        }
        var engaged = new HashMap<String, Object>();
        engaged.put(ENGAGED_AT, Date.from(occurredAt.isAfter(receivedAt) ? receivedAt : occurredAt));
        engaged.put(ENGAGED_RECEIVED_AT, Date.from(receivedAt));
        engaged.put(FACT_CHANGED, message.equals(FACT_ARRIVED));
        instances.set(instance, Map.copyOf(engaged));
        instances.correlate(instance, message);
    }
}
