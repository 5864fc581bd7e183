package io.handoff.operations;

import io.handoff.team.Teams;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Sends operations one message a day with all findings; none without findings. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class DailyCheck {

    private static final int MAX_LINES = 40;

    private final RoutingCheck routing;
    private final OpenProblems problems;
    private final OpsMessages messages;
    private final Teams teams;
    private final Clock clock;

    public boolean findsSomething() {
        return !lines().isEmpty();
    }

    /** At most one message per day in the company's zone; repeatable. */
    public void send() {
        var lines = lines();
        if (!lines.isEmpty()) {
            var today = clock.instant().atZone(teams.company().zone()).toLocalDate();
            messages.daily(today.toString(), shortened(lines));
        }
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        problems.now().forEach((kind, count) -> {
            if (count > 0) {
                lines.add(kind.in(count) + ": see " + kind.link());
            }
        });
        routing.findings().forEach(finding -> lines.add(finding.text()));
        return lines;
    }

    private static List<String> shortened(List<String> lines) {
        if (lines.size() <= MAX_LINES) {
            return lines;
        }
        var shown = new ArrayList<>(lines.subList(0, MAX_LINES));
        shown.add("%d more: see /routing-check".formatted(lines.size() - MAX_LINES));
        return shown;
    }
}
