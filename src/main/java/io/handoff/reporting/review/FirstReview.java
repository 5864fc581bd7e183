package io.handoff.reporting.review;

import io.handoff.engine.SmallProcesses;
import io.handoff.reporting.query.ReportHeaders;
import io.handoff.reporting.query.Weeks;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts the review of the last whole week at application start if there are MQLs but no review yet, for example after the demo history or
 * when an existing installation gets the weekly review. All later reviews are started by the timer.
 */
@Component
@RequiredArgsConstructor
class FirstReview {

    private final Reviews reviews;
    private final ReadWeekFigures figures;
    private final ReportHeaders headers;
    private final SmallProcesses processes;

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var last = Weeks.mondayOf(headers.today()).minusWeeks(1);
        if (reviews.count() > 0) {
            return;
        }
        figures.catchUp();
        if (figures.hasMqls(last)) {
            processes.start("weekly-review", Weeks.name(last), Map.of());
        }
    }
}
