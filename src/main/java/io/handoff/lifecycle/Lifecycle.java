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
            record(move, ContactStage.never(contactId).movedTo(move.toStage(), move.movedAt()), false);
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
        record(move, contactStage.movedTo(to, move.movedAt()), known.isPresent());
        return Optional.of(move);
    }

    /**
     * Takes back what a decision moved, by hand: the contact is in this stage since when it was before, and has never reached the later one.
     *
     * @param left the stage into which the decision had moved the contact
     */
    public void takeBack(String contactId, Stage to, Stage left, MoveCause cause, Instant at) {
        var stage = contactStageOf(contactId);
        if (stage.stage() == to) {
            return;
        }
        var earlier = history(contactId).stream()
                .filter(move -> move.toStage() == left && !move.byHand())
                .map(StageMove::movedAt)
                .toList();
        var move = new StageMove(
                contactId,
                stage.stage(),
                to,
                at.truncatedTo(ChronoUnit.MILLIS),
                cause.by(),
                cause.reason(),
                false,
                true,
                false);
        record(move, stage.takenBackTo(to, left, earlier.size() < 2 ? null : earlier.get(earlier.size() - 2)), true);
    }

    /** Inserts the move before the stage: the database accepts a stage only with the move that led to it. */
    private void record(StageMove move, ContactStage after, boolean known) {
        var chain = rows.chainOf(move.contactId()).orElseGet(MoveChain::begin).next();
        rows.append(move, chain);
        rows.save(after, chain, known);
        events.publishEvent(new StageMoved(move));
    }
}
