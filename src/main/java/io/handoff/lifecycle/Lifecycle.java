package io.handoff.lifecycle;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves contacts from stage to stage. The caller holds the contact's lock. */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Lifecycle {

    private final StageRows rows;
    private final LegalMoves legalMoves;
    private final ApplicationEventPublisher events;

    /** A contact that never moved is a Lead. */
    public Stage stageOf(String contactId) {
        return contactStageOf(contactId).stage();
    }

    public ContactStage contactStageOf(String contactId) {
        return rows.find(contactId).orElseGet(() -> ContactStage.never(contactId));
    }

    /** Oldest first. */
    public List<StageMove> history(String contactId) {
        return rows.history(contactId);
    }

    /** Records Subscriber as the first stage of a contact; does nothing if the contact already has a stage. */
    public void beginAsSubscriber(String contactId, Instant at, String by) {
        if (rows.find(contactId).isEmpty()) {
            var move = new StageMove(
                    contactId,
                    null,
                    Stage.SUBSCRIBER,
                    at.truncatedTo(ChronoUnit.MILLIS),
                    by,
                    null,
                    false,
                    false,
                    false);
            record(ContactStage.never(contactId), false, move);
        }
    }

    /**
     * @return the move; empty if the contact is already in this stage
     * @throws IllegalStageMove if {@link LegalMoves} does not allow the move and it is not made by hand
     * @throws IllegalArgumentException if a move by hand has no reason
     */
    public Optional<StageMove> move(String contactId, Stage to, MoveCause cause, Instant at) {
        var known = rows.find(contactId);
        var contactStage = known.orElseGet(() -> ContactStage.never(contactId));
        var from = contactStage.stage();
        if (from == to) {
            return Optional.empty();
        }
        if (!cause.byHand() && !legalMoves.allow(from, to)) {
            throw new IllegalStageMove(contactId, from, to);
        }
        if (cause.byHand() && (cause.reason() == null || cause.reason().isBlank())) {
            throw new IllegalArgumentException("A stage set by hand needs a reason");
        }
        var skipped = cause.byHand() && to.skipsAfter(from);
        var move = new StageMove(
                contactId,
                from,
                to,
                at.truncatedTo(ChronoUnit.MILLIS),
                cause.by(),
                cause.reason(),
                cause.implied(),
                cause.byHand(),
                skipped);
        record(contactStage, known.isPresent(), move);
        return Optional.of(move);
    }

    /** Inserts the move before the stage: the database accepts a stage only with the move that led to it. */
    private void record(ContactStage contactStage, boolean known, StageMove move) {
        var chain = rows.chainOf(move.contactId()).orElseGet(MoveChain::begin).next();
        rows.append(move, chain);
        rows.save(contactStage.movedTo(move.toStage(), move.movedAt()), chain, known);
        events.publishEvent(new StageMoved(move));
    }
}
