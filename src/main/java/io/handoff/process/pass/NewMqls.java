package io.handoff.process.pass;

import io.handoff.contact.Contacts;
import io.handoff.engine.HandoffVariables;
import io.handoff.mql.Mql;
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
        var id = UUID.randomUUID().toString();
        mqls.open(
                id,
                handoff.handoffId(),
                handoff.contactId(),
                handoff.pass(),
                handoff.maybe("mqlType").orElse("BY_HAND"),
                handoff.maybe("reasonCode").orElse(null),
                handoff.maybeNumber("score").orElse(null),
                sourceOf(handoff.contactId()),
                handoff.instant("mqlAt"),
                handoff.instant("receivedAt"),
                handoff.maybe("impliedBy").orElse(null));
        return mqls.find(id).orElseThrow();
    }

    /** An implied MQL that is accepted already. */
    String accepted(String contactId, Instant at, String impliedBy) {
        var id = UUID.randomUUID().toString();
        var now = clock.instant();
        mqls.open(
                id,
                "",
                contactId,
                mqls.passesOf(contactId) + 1,
                "IMPLIED",
                null,
                null,
                sourceOf(contactId),
                at,
                now,
                impliedBy);
        mqls.decided(id, MqlStatus.ACCEPTED, now, null, null, null, impliedBy);
        return id;
    }

    private String sourceOf(String contactId) {
        return contacts.find(contactId).orElseThrow().source();
    }
}
