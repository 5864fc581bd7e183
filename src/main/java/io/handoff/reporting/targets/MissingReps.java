package io.handoff.reporting.targets;

import io.handoff.reporting.health.ResponseSpeed;
import io.handoff.reporting.health.ReportQuery;
import io.handoff.reporting.health.SlaReports;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;

/** Reps who missed too many response times, judged by what was theirs (F3, K6). */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class MissingReps {

    private static final String MEASURE = "REP_MISS_SHARE";

    private final Targets targets;
    private final SlaReports reports;

    /**
     * What one rep missed.
     *
     * @param from Monday of the first week that was looked at
     * @param judged met and missed; leads that wait, and those somebody else answered, are in neither
     * @param link to the misses
     */
    public record Misses(String rep, LocalDate from, LocalDate to, long missed, long judged, String link) {}

    /**
     * Who should be coached after a week.
     *
     * @param week its Monday; as many weeks to this one are looked at as the table says
     * @param talkedAbout Monday of the last week a rep was coached for, if any: what was before it is not held against them again
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
