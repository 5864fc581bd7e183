package io.handoff.reporting.review;

import io.handoff.process.SmallProcesses;
import io.handoff.reporting.health.ReportHeaders;
import io.handoff.reporting.health.Weeks;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import lombok.RequiredArgsConstructor;

/**
 * Where MQLs are but no week was ever reviewed, as after the demo's history or on the day the review comes to a company that works already,
 * the last whole week is reviewed at once instead of next Monday. The timer does all that follow.
 */
@Component
@RequiredArgsConstructor
class FirstReview {

    private final Reviews reviews;
    private final TakeFigures figures;
    private final ReportHeaders heads;
    private final SmallProcesses processes;

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var last = Weeks.mondayOf(heads.today()).minusWeeks(1);
        if (reviews.count() > 0) {
            return;
        }
        figures.catchUp();
        if (figures.hasMqls(last)) {
            processes.start("weekly-review", Weeks.name(last), Map.of());
        }
    }
}
