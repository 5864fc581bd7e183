package io.handoff.process.pass;

import static io.handoff.engine.VariableNames.IDEAL_PROFILE;
import static io.handoff.engine.VariableNames.IMPLIED_BY;
import static io.handoff.engine.VariableNames.MQL_AT;
import static io.handoff.engine.VariableNames.MQL_TYPE;
import static io.handoff.engine.VariableNames.REASON_CODE;
import static io.handoff.engine.VariableNames.RECEIVED_AT;
import static io.handoff.engine.VariableNames.SCORE;

import io.handoff.contact.Contacts;
import io.handoff.engine.HandoffVariables;
import io.handoff.mql.Mql;
import io.handoff.mql.MqlBuilder;
import io.handoff.mql.MqlStatus;
import io.handoff.mql.Mqls;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Inserts MQLs, with the contact's present source. */
@Component
@RequiredArgsConstructor
class NewMqls {

    private final Contacts contacts;
    private final Mqls mqls;
    private final Clock clock;

    Mql open(HandoffVariables handoff) {
        var reasonCode = handoff.maybe(REASON_CODE).orElse(null);
        return mqls.save(newMql(handoff.contactId(), handoff.instant(MQL_AT), handoff.instant(RECEIVED_AT))
                .handoffId(handoff.handoffId())
                .pass(handoff.pass())
                .type(handoff.maybe(MQL_TYPE).orElse("BY_HAND"))
                .reasonCode(reasonCode)
                .score(handoff.maybeNumber(SCORE).orElse(null))
                .icp(handoff.maybe(IDEAL_PROFILE).orElse(null))
                .qualifiedBy(
                        reasonCode == null
                                ? null
                                : mqls.latestCriteriaOf(handoff.contactId()).orElse(null))
                .impliedBy(handoff.maybe(IMPLIED_BY).orElse(null))
                .build());
    }

    /** An implied MQL that is accepted already. */
    String accepted(String contactId, Instant at, String impliedBy) {
        var now = clock.instant();
        var open = newMql(contactId, at, now)
                .handoffId("")
                .pass(mqls.passesOf(contactId) + 1)
                .type("IMPLIED")
                .build();
        return mqls.save(open.decided(MqlStatus.ACCEPTED, null, null, null, now, impliedBy))
                .id();
    }

    private MqlBuilder newMql(String contactId, Instant mqlAt, Instant receivedAt) {
        return MqlBuilder.builder()
                .id(UUID.randomUUID().toString())
                .contactId(contactId)
                .source(contacts.find(contactId).orElseThrow().source())
                .mqlAt(mqlAt)
                .receivedAt(receivedAt)
                .status(MqlStatus.OPEN);
    }
}
