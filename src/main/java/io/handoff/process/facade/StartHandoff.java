package io.handoff.process.facade;

import static io.handoff.engine.MessageNames.LEAD_ENGAGED;
import static io.handoff.engine.MessageNames.STAGE_SET_BY_HAND;
import static io.handoff.engine.VariableNames.CONTACT_ID;
import static io.handoff.engine.VariableNames.CONTINUE_AT;
import static io.handoff.engine.VariableNames.DEAL_CLOSED;
import static io.handoff.engine.VariableNames.DEAL_THERE;
import static io.handoff.engine.VariableNames.HANDOFF_ID;
import static io.handoff.engine.VariableNames.MQL_AT;
import static io.handoff.engine.VariableNames.PASS;
import static io.handoff.engine.VariableNames.RECEIVED_AT;
import static io.handoff.engine.VariableNames.RESPONDED;
import static io.handoff.engine.VariableNames.RULES;

import io.handoff.decision.TableVersions;
import io.handoff.mql.Mqls;
import io.handoff.mql.OpenHandoffs;
import io.handoff.process.instance.HandoffInstances;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Starts a handoff: inserts its row, whose unique open contact prevents a second one, then starts the process. */
@Component
@RequiredArgsConstructor
class StartHandoff {

    private final OpenHandoffs handoffs;
    private final HandoffInstances instances;
    private final TableVersions tableVersions;
    private final Mqls mqls;
    private final Clock clock;

    /** Starts with the evaluation of the criteria. */
    void byEngagement(String contactId, Instant occurredAt, Instant receivedAt) {
        start(LEAD_ENGAGED, contactId, occurredAt, receivedAt, Map.of());
    }

    /**
     * Starts in the middle of the process.
     *
     * @param at MQL, SQL or OPPORTUNITY
     */
    void at(String at, String contactId, Instant since, Map<String, Object> more) {
        var variables = new HashMap<>(more);
        variables.put(CONTINUE_AT, at);
        start(STAGE_SET_BY_HAND, contactId, since, clock.instant(), variables);
    }

    /** The next pass, or that of an MQL that existed before its handoff. */
    private int pass(String handoffId, String contactId, Map<String, Object> more) {
        if (more.get("mqlId") instanceof String mqlId) {
            mqls.change(mqlId, mql -> mql.belongsTo(handoffId));
            return mqls.passesOf(contactId);
        }
        return mqls.passesOf(contactId) + 1;
    }

    private void start(
            String message, String contactId, Instant occurredAt, Instant receivedAt, Map<String, Object> more) {
        var id = UUID.randomUUID().toString();
        var versions = tableVersions.live();
        var mqlAt = occurredAt.isAfter(receivedAt) ? receivedAt : occurredAt;
        handoffs.open(id, contactId, versions, clock.instant());
        var variables = new HashMap<String, Object>();
        variables.put(CONTACT_ID, contactId);
        variables.put(HANDOFF_ID, id);
        variables.put(RULES, versions);
        variables.put(PASS, pass(id, contactId, more));
        variables.put(MQL_AT, Date.from(mqlAt));
        variables.put(RECEIVED_AT, Date.from(receivedAt));
        variables.put(RESPONDED, false);
        variables.put(DEAL_THERE, false);
        variables.put(DEAL_CLOSED, false);
        variables.putAll(more);
        handoffs.walksAs(id, instances.start(message, contactId, variables));
    }
}
