package io.handoff.process.salesdecision;

import io.handoff.assignment.OwnerSegment;
import io.handoff.assignment.OwnerSegments;
import io.handoff.mql.Mql;
import io.handoff.mql.MqlDecision;
import io.handoff.mql.MqlDecisions;
import io.handoff.mql.MqlStatus;
import io.handoff.process.SalesDecision;
import io.handoff.process.instance.HandoffInstances;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.TreeSet;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Keeps a decision in the MQL's history, with what is needed to undo it. */
@Component
@RequiredArgsConstructor
class KeepDecision {

    private final MqlDecisions decisions;
    private final OwnerSegments segments;
    private final HandoffInstances instances;
    private final Clock clock;

    /**
     * @param mql as it was before the decision
     * @param responds the decision itself is the first response
     */
    void add(Mql mql, SalesDecision decision, String reasonLabel, boolean responds) {
        var segment = segments.current(mql.id()).map(OwnerSegment::id).orElse(null);
        decisions.add(new MqlDecision(
                UUID.randomUUID().toString(),
                mql.id(),
                MqlStatus.valueOf(decision.kind().name()),
                decision.reason(),
                reasonLabel,
                decision.source().name(),
                decision.by(),
                decision.at(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                mql.teamId(),
                mql.ownerId(),
                segment,
                responds,
                instances.isInReview(mql.handoffId()),
                String.join(",", new TreeSet<>(instances.pendingTimers(mql.handoffId()))),
                null,
                null));
    }
}
