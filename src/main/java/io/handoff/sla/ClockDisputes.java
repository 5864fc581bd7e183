package io.handoff.sla;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;

/**
 * A rep's objection to a missed segment, and what was found: lines added to the ledger, never an edit. Only the rep's own segment is
 * corrected. The lead was answered late whoever's fault that was, so its number stays as it is.
 */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ClockDisputes {

    private final Ledgers ledgers;

    /** @param segmentNo see {@link ClockSegment#no} */
    public void disputed(String mqlId, int segmentNo, String repId, String reason) {
        write(mqlId, segmentNo, EntryKind.DISPUTED, repId, repId, reason);
    }

    /** @param by who decided; @param note why */
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
