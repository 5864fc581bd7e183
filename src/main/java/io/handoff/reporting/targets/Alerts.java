package io.handoff.reporting.targets;

import io.handoff.reporting.health.Alert;
import io.handoff.reporting.health.Alert.Severity;
import io.handoff.reporting.health.HealthReport.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares numbers with their targets and writes the alerts; a pure function. */
final class Alerts {

    static final String BELOW_TARGET = "BELOW_TARGET";
    static final String ABOVE_TARGET = "ABOVE_TARGET";
    static final String FELL = "FELL";
    static final String ONE_REASON = "ONE_REASON";

    private static final String OTHER = "OTHER";

    private Alerts() {}

    /** At most one alert: outside the target, otherwise fallen compared with the weeks before; none if too few cases were counted. */
    static Optional<Alert> of(WeeklyRatio watched, Target target) {
        var latest = watched.latest(target.weeks());
        var now = WeeklyRatio.sum(latest);
        if (latest.isEmpty() || !target.isEnough(now.of())) {
            return Optional.empty();
        }
        var baseline = baseline(watched, target);
        return outside(watched, target, now, latest, baseline)
                .or(() -> baseline.filter(before -> fell(now, before, target))
                        .map(before -> alert(FELL, Severity.BAD, watched, "fell", latest, now, List.of(), before)));
    }

    private static Optional<Alert> outside(
            WeeklyRatio watched, Target target, Ratio now, List<WeeklyRatio.Week> latest, Optional<Ratio> baseline) {
        if (target.low() != null && now.share() < target.low()) {
            var agreed = List.of("The target is at least %s.".formatted(Percent.of(target.low())));
            return Optional.of(alert(
                    BELOW_TARGET,
                    Severity.BAD,
                    watched,
                    "is below target",
                    latest,
                    now,
                    agreed,
                    baseline.orElse(null)));
        }
        if (target.high() != null && now.share() > target.high()) {
            var agreed = List.of("The target is at most %s.".formatted(Percent.of(target.high())));
            return Optional.of(alert(
                    ABOVE_TARGET,
                    Severity.WATCH,
                    watched,
                    "is above target",
                    latest,
                    now,
                    agreed,
                    baseline.orElse(null)));
        }
        return Optional.empty();
    }

    /** Empty when the target has no comparison, or the weeks before have too few cases. */
    private static Optional<Ratio> baseline(WeeklyRatio watched, Target target) {
        return Optional.of(WeeklyRatio.sum(watched.before(target.weeks(), target.baselineWeeks())))
                .filter(before -> target.isEnough(before.of()));
    }

    private static boolean fell(Ratio now, Ratio before, Target target) {
        return target.fallShare() > 0
                && before.part() > 0
                // Multiplied instead of divided, with a tolerance, so that exactly the agreed fall raises an alert
                && now.share() <= before.share() * (1 - target.fallShare()) + 1e-12;
    }

    private static Alert alert(
            String kind,
            Severity severity,
            WeeklyRatio watched,
            String what,
            List<WeeklyRatio.Week> latest,
            Ratio now,
            List<String> agreed,
            Ratio before) {
        var title = watched.label() + " " + what;
        var sentence = "%s was %s in %s.".formatted(watched.label(), now.inWords(), period(latest));
        var compared = before == null
                ? Stream.<String>empty()
                : Stream.of("In the weeks before it was %s.".formatted(before.inWords()));
        var evidence = Stream.of(Stream.of(sentence), agreed.stream(), compared)
                .flatMap(s -> s)
                .toList();
        return new Alert(
                kind,
                severity,
                title,
                String.join(" ", evidence),
                latest.get(latest.size() - 1).link(),
                evidence);
    }

    private static String period(List<WeeklyRatio.Week> weeks) {
        var last = weeks.get(weeks.size() - 1).label();
        return weeks.size() == 1 ? last : "the %d weeks to %s".formatted(weeks.size(), last);
    }

    /**
     * Alerts for reasons that reach the agreed share of rejections; "Other" has a target of its own.
     *
     * @param period "the last 4 weeks"
     */
    static List<Alert> ofReasons(List<Reason> reasons, long rejected, Target target, String period) {
        var alerts = new ArrayList<Alert>();
        if (target.alertFrom() == null || !target.isEnough(rejected)) {
            return alerts;
        }
        for (var reason : reasons) {
            var ratio = new Ratio(reason.count(), rejected);
            if (!reason.code().equals(OTHER) && ratio.share() >= target.alertFrom()) {
                var sentence =
                        "%s of the rejections in %s were '%s'.".formatted(ratio.inWords(), period, reason.label());
                alerts.add(new Alert(
                        ONE_REASON,
                        Severity.WATCH,
                        "Much is rejected as '" + reason.label() + "'",
                        sentence,
                        reason.link(),
                        List.of(sentence)));
            }
        }
        return alerts;
    }

    /** Whether a rep missed so many response times that a manager should coach them; false with too few cases (K5). */
    static boolean needsCoaching(long missed, long judged, Target target) {
        return target.alertFrom() != null
                && target.isEnough(judged)
                && new Ratio(missed, judged).share() >= target.alertFrom();
    }
}
