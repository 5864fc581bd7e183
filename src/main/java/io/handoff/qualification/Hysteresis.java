package io.handoff.qualification;

import io.handoff.contact.Engagement;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Whether a score may make an MQL (again). A score that moves around the threshold would make one every other day; so after an
 * MQL it must first have fallen below a lower bound. Between two engagements a score only fades, so it was lowest right before
 * each engagement, or is now.
 */
@Component
class Hysteresis {

    private static final String CRITERIA = "mql-criteria";

    private final DecisionSnapshots snapshots;

    Hysteresis(DecisionSnapshots snapshots) {
        this.snapshots = snapshots;
    }

    boolean isArmed(Question question, List<Engagement> engagements, EngagementScore score, int below) {
        var last = snapshots.of(question.contact().id()).stream()
                .filter(snapshot -> snapshot.table().equals(CRITERIA))
                .filter(snapshot -> "MQL".equals(snapshot.outputs().get("verdict")))
                .reduce((earlier, later) -> later);
        if (last.isEmpty()) {
            return true;
        }
        if (question.contact().externalScore() != null) {
            return question.contact().externalScore() < below;
        }
        var then = last.get();
        var fit = number(then.outputs().get("score")) - number(then.inputs().get("engagementScore"));
        return fit + lowestBetween(then.decidedAt(), question.at(), engagements, score) < below;
    }

    private static double lowestBetween(Instant from, Instant to, List<Engagement> engagements, EngagementScore score) {
        return engagements.stream()
                .map(engagement -> engagement.occurredAt().minusMillis(1))
                .filter(justBefore -> justBefore.isAfter(from) && justBefore.isBefore(to))
                .mapToDouble(score::at)
                .reduce(score.at(to), Math::min);
    }

    private static double number(Object value) {
        return value instanceof Number number ? number.doubleValue() : 0;
    }
}
