package io.handoff.sla;

import io.handoff.sla.due.ResumedDues;
import io.handoff.sla.ledger.ClockLedgers;
import io.handoff.sla.ledger.NewClockEntry;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that a first response turned out to be none, or was changed later by the system that told of it. The earlier entries stay; a new
 * one corrects them. Calls for an MQL without a clock or without a response do nothing.
 */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ResponseCorrections {

    private final ClockLedgers ledgers;
    private final ResumedDues resumedDues;
    private final ResponseClocks clocks;
    private final BusinessTime businessTime;

    /**
     * Withdraws the response of an open MQL: the clock waits again, from now, with the working time that was left when it was stopped. Dues that had
     * passed by then stay.
     *
     * @param ownerId the present owner; one who took over while the clock stood still gets a segment of their own
     * @param by who withdrew it; null = told by an event
     * @return the new dues; empty if there was no response
     */
    public Optional<ResponseDues> resume(String mqlId, String ownerId, String by, String note) {
        return answered(mqlId).map(clock -> {
            var response = clock.response().orElseThrow();
            var from = later(response.at(), ledgers.now());
            var dues = resumedDues.of(clock, clock.dues(), response.at(), from);
            var waiting = ledgers.write(
                    clock,
                    NewClockEntry.after(clock, EntryKind.RESPONSE_WITHDRAWN, from)
                            .of(clock.ownerId().orElse(null))
                            .promising(clock.startsAt(), clock.policy(), dues)
                            .segmentDue(resumedDues.ofOwner(clock, response.at(), from))
                            .by(by)
                            .noting(note));
            var before = clock.ownerId().orElse(null);
            return Objects.equals(before, ownerId)
                    ? dues
                    : clocks.transferred(mqlId, before, ownerId, from).orElse(waiting.dues());
        });
    }

    /** Withdraws the response of an MQL that waits for none any more; its dues stay. */
    public void withdraw(String mqlId, String by, String note) {
        answered(mqlId)
                .ifPresent(
                        clock -> ledgers.write(NewClockEntry.after(clock, EntryKind.RESPONSE_WITHDRAWN, ledgers.now())
                                .of(clock.response().orElseThrow().repId())
                                .by(by)
                                .noting(note)));
    }

    /** Another response counts instead, judged by its own time alone, even if a breach was recorded before it was told. */
    public void replace(String mqlId, Instant at, String repId, String by, String note) {
        withdraw(mqlId, by, note);
        ledgers.of(mqlId).ifPresent(clock -> {
            var inTime = !at.isAfter(clock.dues().respondBy());
            ledgers.write(NewClockEntry.after(clock, inTime ? EntryKind.MET : EntryKind.MET_LATE, at)
                    .of(repId)
                    .by(by)
                    .took(businessTime.between(ledgers.calendarOf(clock), clock.startsAt(), at)));
        });
    }

    /** Notes that the response was changed or deleted later; the judgement stays. */
    public void note(String mqlId, String note) {
        answered(mqlId)
                .ifPresent(
                        clock -> ledgers.write(NewClockEntry.after(clock, EntryKind.RESPONSE_CORRECTED, ledgers.now())
                                .of(clock.response().orElseThrow().repId())
                                .noting(note)));
    }

    private Optional<ResponseClock> answered(String mqlId) {
        return ledgers.of(mqlId).filter(clock -> clock.response().isPresent());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
