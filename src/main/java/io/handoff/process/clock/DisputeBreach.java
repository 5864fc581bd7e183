package io.handoff.process.clock;

import static io.handoff.engine.VariableNames.MQL_ID;

import io.handoff.engine.RefusedByRule;
import io.handoff.engine.SmallProcesses;
import io.handoff.mql.Mql;
import io.handoff.mql.NotAwaited;
import io.handoff.process.message.RejectionNotifications;
import io.handoff.sla.ClockDisputes;
import io.handoff.sla.ClockReadings;
import io.handoff.sla.ClockSegment;
import io.handoff.sla.SegmentOutcome;
import java.util.List;
import java.util.Map;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * A rep disputes a response time counted as missed, and a manager decides. Only the rep's segment can be corrected; the lead's result stays
 * even when a system was at fault, because the lead did wait. System delays are reported separately.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class DisputeBreach {

    private static final int MIN_REASON_LENGTH = 10;
    private static final int MAX_REASON_LENGTH = 1_000;

    private final ClockReadings readings;
    private final ClockDisputes disputes;
    private final SmallProcesses processes;
    private final RejectionNotifications notifications;

    /** Disputes this rep's latest missed segment without a dispute. */
    public void begin(Mql mql, String repId, String reason) {
        var segment = disputable(mql.id(), repId);
        disputes.disputed(mql.id(), segment.no(), repId, requireWords(reason));
        processes.start(
                "breach-dispute",
                mql.id(),
                Map.of(
                        MQL_ID,
                        mql.id(),
                        "contactId",
                        mql.contactId(),
                        "handoffId",
                        mql.handoffId(),
                        "rep",
                        repId,
                        "segmentNo",
                        segment.no()));
        notifications.managersThatBreachIsDisputed(mql.id(), repId);
    }

    /** @param by who decides; never the rep */
    public void decide(String mqlId, int segmentNo, String repId, boolean excused, String by, String note) {
        if (repId.equals(by)) {
            throw new RefusedByRule("You cannot decide your own dispute; another manager or operations does.");
        }
        disputes.decided(mqlId, segmentNo, excused, by, requireWords(note));
        notifications.repWhatBecameOfDispute(mqlId, segmentNo, repId, excused, note.strip());
    }

    private ClockSegment disputable(String mqlId, String repId) {
        var theirs = readings.of(mqlId).stream()
                .flatMap(reading -> reading.segments().stream())
                .filter(segment -> repId.equals(segment.repId()))
                .toList();
        if (theirs.isEmpty()) {
            throw new RefusedByRule("This MQL was never yours; only the rep whose time was missed can dispute it.");
        }
        return latestMiss(theirs);
    }

    private static ClockSegment latestMiss(List<ClockSegment> theirs) {
        return theirs.stream()
                .filter(segment -> segment.dispute() == null && segment.judgement() == SegmentOutcome.MISSED)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> theirs.stream().anyMatch(segment -> segment.dispute() != null)
                        ? new NotAwaited("You disputed this already; a miss is looked at once.")
                        : new RefusedByRule("Your time on this MQL does not count as missed."));
    }

    public static String requireWords(String text) {
        if (text == null || text.strip().length() < MIN_REASON_LENGTH) {
            throw new RefusedByRule("Say why in at least %d characters: what happened?".formatted(MIN_REASON_LENGTH));
        }
        if (text.strip().length() > MAX_REASON_LENGTH) {
            throw new RefusedByRule("Say why in at most %d characters.".formatted(MAX_REASON_LENGTH));
        }
        return text.strip();
    }
}
