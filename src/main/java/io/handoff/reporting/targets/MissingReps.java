package io.handoff.reporting.targets;

import io.handoff.reporting.health.ResponseSpeed;
import io.handoff.reporting.health.SlaReports;
import io.handoff.reporting.query.ReportQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Finds reps who missed too many response times, judged by their owner segments (F3, K6). */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class MissingReps {

    private static final String MEASURE = "REP_MISS_SHARE";

    private final Targets targets;
    private final SlaReports reports;

    /**
     * Missed response times of one rep.
     *
     * @param from Monday of the first week counted
     * @param to Monday of the last week counted
     * @param judged met + missed; pending leads and those another rep responded to are in neither
     * @param link to the missed ones
     */
    public record Misses(String rep, LocalDate from, LocalDate to, long missed, long judged, String link) {}

    /**
     * Reps who should be coached after a week.
     *
     * @param week its Monday; the period ends with this week and is as long as the target says
     * @param talkedAbout Monday of the last week a rep was coached for, if any; weeks up to it are not counted again
     */
    public List<Misses> after(LocalDate week, Function<String, Optional<LocalDate>> talkedAbout) {
        var target = targets.target(MEASURE);
        var earliest = week.minusWeeks(target.weeks() - 1L);
        var found = new ArrayList<Misses>();
        var since = new HashMap<LocalDate, List<ResponseSpeed>>();
        for (var rep : since.computeIfAbsent(earliest, from -> reps(from, week))) {
            var from = talkedAbout
                    .apply(rep.key())
                    .map(last -> last.plusWeeks(1))
                    .filter(earliest::isBefore)
                    .orElse(earliest);
            if (!from.isAfter(week)) {
                since.computeIfAbsent(from, start -> reps(start, week)).stream()
                        .filter(line -> line.key().equals(rep.key()))
                        .filter(line -> Alerts.needsCoaching(line.missed(), judged(line), target))
                        .forEach(line -> found.add(
                                new Misses(line.key(), from, week, line.missed(), judged(line), line.link())));
            }
        }
        return found;
    }

    private List<ResponseSpeed> reps(LocalDate from, LocalDate to) {
        return reports.report(new ReportQuery(from, to, null, null, null)).reps();
    }

    private static long judged(ResponseSpeed rep) {
        return rep.met() + rep.missed();
    }
}
