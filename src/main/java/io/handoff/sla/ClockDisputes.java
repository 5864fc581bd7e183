package io.handoff.sla;

import io.handoff.sla.ledger.ClockLedgers;
import io.handoff.sla.ledger.NewClockEntry;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records disputes of missed segments and their decisions as new ledger entries. A decision corrects only the rep's segment; the lead's own
 * outcome stays, because the lead was answered late in any case.
 */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ClockDisputes {

    private final ClockLedgers ledgers;

    /** A rep disputes a missed segment. @param segmentNo see {@link ClockSegment#no} */
    public void disputed(String mqlId, int segmentNo, String repId, String reason) {
        write(mqlId, segmentNo, EntryKind.DISPUTED, repId, repId, reason);
    }

    /** A manager decides a dispute. @param by login of the manager @param note the reason */
    public void decided(String mqlId, int segmentNo, boolean excused, String by, String note) {
        var repId = ledgers.of(mqlId).stream()
                .flatMap(clock -> clock.segments().stream())
                .filter(segment -> segment.no() == segmentNo)
                .map(ClockSegment::repId)
                .findFirst()
                .orElse(null);
        write(mqlId, segmentNo, excused ? EntryKind.EXCUSED : EntryKind.UPHELD, repId, by, note);
    }

    private void write(String mqlId, int segmentNo, EntryKind kind, String repId, String by, String note) {
        ledgers.of(mqlId)
                .ifPresent(clock -> ledgers.write(NewClockEntry.after(clock, kind, ledgers.now())
                        .about(segmentNo)
                        .of(repId)
                        .by(by)
                        .noting(note)));
    }
}
