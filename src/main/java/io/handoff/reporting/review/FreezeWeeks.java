package io.handoff.reporting.review;

import io.handoff.reporting.query.ReportHeaders;
import io.handoff.reporting.query.Weeks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores the numbers of whole weeks, each week once. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class FreezeWeeks {

    /** Weeks missed during a longer stop are not frozen; their numbers are still in the reports. */
    static final int MAX_CAUGHT_UP_WEEKS = 12;

    private final Reviews reviews;
    private final ReadWeekFigures figures;
    private final ReportHeaders headers;
    private final Clock clock;

    /** @param frozenNow false when the week had been frozen before */
    public record Frozen(String week, boolean frozenNow) {}

    /** Freezes the last whole week in the company's zone, after any earlier weeks missed while the application was stopped. */
    @Transactional
    public Frozen lastWeek() {
        reviews.takeTurn();
        var last = Weeks.mondayOf(headers.today()).minusWeeks(1);
        var frozenNow = !reviews.isFrozen(last);
        if (frozenNow) {
            figures.catchUp();
            for (var week = firstMissing(last); week.isBefore(last); week = week.plusWeeks(1)) {
                freeze(week, true);
            }
            freeze(last, false);
        }
        return new Frozen(Weeks.name(last), frozenNow);
    }

    private LocalDate firstMissing(LocalDate last) {
        var earliest = last.minusWeeks(MAX_CAUGHT_UP_WEEKS);
        return reviews.latestWeek()
                .map(week -> week.plusWeeks(1))
                .map(week -> week.isBefore(earliest) ? earliest : week)
                .filter(week -> week.isBefore(last))
                .orElse(last);
    }

    private void freeze(LocalDate monday, boolean late) {
        reviews.add(new WeeklyReview(figures.of(monday), clock.instant().truncatedTo(ChronoUnit.MILLIS), late));
    }
}
