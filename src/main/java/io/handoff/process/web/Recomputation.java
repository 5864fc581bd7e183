package io.handoff.process.web;

import io.handoff.contact.Contacts;
import io.handoff.engine.ConflictRetry;
import io.handoff.engine.RefusedByRule;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.process.facade.RecomputeMqls;
import io.handoff.sla.RecomputedClock;
import io.handoff.sla.ResponseDues;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Recomputes all waiting clocks, with a preview; each MQL in its own transaction. */
@Component
@RequiredArgsConstructor
class Recomputation {

    /** Limits the listed lines; the counts cover all. */
    private static final int MAX_LINES = 500;

    private static final int AT_ONCE = 200;
    private static final int MAX_REASON_LENGTH = 500;

    private final Mqls mqls;
    private final Contacts contacts;
    private final RecomputeMqls recompute;
    private final ConflictRetry attempts;

    /** Targets to use: those each clock began with, or those of the live table. */
    enum Policy {
        PINNED,
        LIVE
    }

    /**
     * @param wouldBeOverdue would be due before now without the grace period
     * @param calendarChange from which version of the calendar to which; absent if it is the same
     */
    record Line(
            String mqlId,
            String contactId,
            String type,
            String owner,
            ResponseDues before,
            ResponseDues after,
            boolean wouldBeOverdue,
            String calendarChange) {

        static Line of(Mql mql, RecomputedClock anew) {
            return new Line(
                    mql.id(),
                    mql.contactId(),
                    mql.type(),
                    mql.ownerId(),
                    anew.before(),
                    anew.after(),
                    anew.wouldBeOverdue(),
                    anew.calendarChange());
        }
    }

    /**
     * @param waiting open MQLs whose clock waits for a response
     * @param changed number of them whose times change
     * @param failed could not be recomputed and are unchanged
     * @param lines the changed ones, 500 at most
     */
    record Outcome(boolean applied, int waiting, int changed, int wouldBeOverdue, int failed, List<Line> lines) {}

    Outcome preview(Policy policy) {
        var tally = new Tally();
        var waiting = mqls.waitingForResponse();
        for (int i = 0; i < waiting.size(); i += AT_ONCE) {
            var some = waiting.subList(i, Math.min(i + AT_ONCE, waiting.size()));
            recompute.preview(some, policy == Policy.LIVE).forEach(tally::add);
        }
        return tally.outcome(false);
    }

    Outcome apply(Policy policy, String reason, String by) {
        if (reason == null || reason.isBlank() || reason.strip().length() > MAX_REASON_LENGTH) {
            throw new RefusedByRule("Give a reason for recalculating the clocks; it is kept in their ledgers.");
        }
        var tally = new Tally();
        for (var mql : mqls.waitingForResponse()) {
            try {
                attempts.run(() -> {
                            contacts.lock(mql.contactId());
                            return mqls.find(mql.id())
                                    .filter(Mql::isOpen)
                                    .flatMap(now -> recompute.apply(now, policy == Policy.LIVE, by, reason.strip()));
                        })
                        .ifPresent(anew -> tally.add(mql, anew));
            } catch (RuntimeException e) {
                tally.failed(mql, e);
            }
        }
        return tally.outcome(true);
    }

    private static final class Tally {

        private static final Logger LOG = LoggerFactory.getLogger(Recomputation.class);

        private final List<Line> lines = new ArrayList<>();
        private int waiting;
        private int changed;
        private int overdue;
        private int failed;

        void add(Mql mql, RecomputedClock anew) {
            waiting++;
            if (anew.changed()) {
                changed++;
                overdue += anew.wouldBeOverdue() ? 1 : 0;
                if (lines.size() < MAX_LINES) {
                    lines.add(Line.of(mql, anew));
                }
            }
        }

        void failed(Mql mql, RuntimeException e) {
            waiting++;
            failed++;
            LOG.warn("The clock of MQL {} was not recalculated: {}", mql.id(), e.getMessage());
        }

        Outcome outcome(boolean applied) {
            return new Outcome(applied, waiting, changed, overdue, failed, lines);
        }
    }
}
