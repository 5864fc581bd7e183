package io.handoff.intake.event;

import io.handoff.contact.Contact;
import io.handoff.lifecycle.Lifecycle;
import io.handoff.lifecycle.Stage;
import io.handoff.mql.NotAwaited;
import io.handoff.process.Handoffs;
import io.handoff.process.SalesDecision;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

@Component
@RequiredArgsConstructor
class OnDecisionMade implements EventHandler {

    private final Lifecycle lifecycle;
    private final Subjects subjects;
    private final Handoffs handoffs;

    @Override
    public String type() {
        return "decision.made";
    }

    @Override
    public Applied apply(IncomingEvent event) {
        var decision = read(event);
        return subjects.withContact(event, contact -> {
            decide(contact, decision);
            return Applied.done();
        });
    }

    /** A decision about a contact that never was an MQL is parked: it arrived before the event that makes the contact one. */
    private void decide(Contact contact, SalesDecision decision) {
        try {
            handoffs.decide(contact.id(), decision);
        } catch (NotAwaited e) {
            var wasMql = lifecycle.history(contact.id()).stream().anyMatch(move -> move.toStage() == Stage.MQL);
            throw wasMql || lifecycle.stageOf(contact.id()).isBeyond(Stage.LEAD)
                    ? new RejectedEvent(e.getMessage())
                    : EventMustWait.forMql(contact.id());
        }
    }

    private static SalesDecision read(IncomingEvent event) {
        var data = event.data();
        var reason = data.text("reason");
        var kind = switch (data.requiredCode("decision")) {
            case "ACCEPTED" -> SalesDecision.Kind.ACCEPTED;
            case "REJECTED" -> SalesDecision.Kind.REJECTED;
            default -> throw new RejectedEvent("decision must be ACCEPTED or REJECTED");
        };
        if (kind == SalesDecision.Kind.REJECTED && reason == null) {
            throw new RejectedEvent("reason is required when an MQL is rejected");
        }
        return new SalesDecision(
                kind,
                reason,
                data.text("note", 10_000),
                data.text("by"),
                event.occurredAt(),
                SalesDecision.Source.EVENT);
    }
}
