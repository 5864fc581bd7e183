package io.handoff.team.calendar;

import io.handoff.team.WorkingInterval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Iterates over the working intervals of a calendar day by day; overlaps of a night shift with the next morning are returned once. */
public class WorkingTime implements Iterator<WorkingInterval> {

    private final WorkingDay working;
    private final LocalDate lastDay;
    private final Deque<WorkingInterval> shifts = new ArrayDeque<>();
    private LocalDate day;
    private Instant from;

    public WorkingTime(WorkingDay working, Instant from, LocalDate lastDay) {
        this.working = working;
        this.from = from;
        this.lastDay = lastDay;
        // a shift of the previous day may still run
        this.day = from.atZone(working.calendar().zone()).toLocalDate().minusDays(1);
    }

    @Override
    public boolean hasNext() {
        while (true) {
            while (!shifts.isEmpty() && !shifts.peek().end().isAfter(from)) {
                shifts.remove();
            }
            if (!shifts.isEmpty()) {
                return true;
            }
            if (day.isAfter(lastDay)) {
                return false;
            }
            shifts.addAll(working.shiftsOf(day));
            day = day.plusDays(1);
        }
    }

    @Override
    public WorkingInterval next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var shift = shifts.remove();
        var start = shift.start().isBefore(from) ? from : shift.start();
        from = shift.end();
        return new WorkingInterval(start, shift.end());
    }
}
