package io.handoff.process.salesdecision;

import io.handoff.mql.Appeals;
import io.handoff.mql.Mql;
import io.handoff.mql.MqlDecision;
import io.handoff.mql.MqlDecisions;
import io.handoff.mql.Mqls;
import io.handoff.process.SalesDecision.Source;
import io.handoff.process.clock.ProcessSettings;
import io.handoff.process.message.DueTimeFormatter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Which decisions can still be undone: for some minutes, until somebody or something has acted on them. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class UndoableDecisions {

    private final MqlDecisions decisions;
    private final Mqls mqls;
    private final Appeals appeals;
    private final ActedOnDecision actedOn;
    private final DueTimeFormatter dueText;
    private final ProcessSettings settings;
    private final Clock clock;

    /** This person's decisions that can be undone now, latest first. */
    public List<MqlDecision> of(String login) {
        return decisions.latestBy(login, clock.instant().minus(settings.undoWithin())).stream()
                .filter(decision -> mqls.find(decision.mqlId())
                        .filter(mql -> refusal(mql, decision).isEmpty())
                        .isPresent())
                .toList();
    }

    public Instant until(MqlDecision decision) {
        return decision.recordedAt().plus(settings.undoWithin());
    }

    /** Why it can no longer be undone; empty = it can. */
    public Optional<String> refusal(Mql mql, MqlDecision decision) {
        if (mql.isOpen() || decision.isUndone()) {
            return Optional.of("This MQL is not decided, so there is nothing to undo.");
        }
        if (Source.DEAL.name().equals(decision.source())) {
            return Optional.of(
                    "A deal implied this acceptance, so it cannot be undone. Delete the deal in the CRM instead.");
        }
        if (clock.instant().isAfter(until(decision))) {
            return Optional.of("A decision can be undone for %d minutes; this one could be until %s."
                    .formatted(settings.undoWithin().toMinutes(), dueText.of(until(decision), decision.decidedBy())));
        }
        return movedOn(mql).or(() -> actedOn.refusal(mql, decision));
    }

    private Optional<String> movedOn(Mql mql) {
        if (!mqls.latestOf(mql.contactId()).map(Mql::id).equals(Optional.of(mql.id()))) {
            return Optional.of("The contact became an MQL again since; decide that one.");
        }
        if (appeals.of(mql.contactId()).stream()
                .anyMatch(appeal -> appeal.mqlId().equals(mql.id()) && appeal.outcome() == null)) {
            return Optional.of("Marketing has appealed this rejection; the appeal decides now.");
        }
        return Optional.empty();
    }
}
