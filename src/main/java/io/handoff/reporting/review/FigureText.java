package io.handoff.reporting.review;

import io.handoff.reporting.health.Figure;
import io.handoff.reporting.targets.Percent;
import java.time.Duration;
import java.util.Locale;

/** Formats the numbers of a review. */
final class FigureText {

    private FigureText() {}

    static String of(WeekFigures.Measure measure) {
        return of(measure.unit(), measure.currency(), measure.value());
    }

    /** "–" for null. */
    static String of(Figure.Unit unit, String currency, Double value) {
        if (value == null) {
            return "–";
        }
        return switch (unit) {
            case COUNT -> String.format(Locale.ENGLISH, "%,d", Math.round(value));
            case SHARE -> Percent.of(value);
            case SECONDS -> duration(Duration.ofSeconds(Math.round(value)));
            case MONEY -> String.format(Locale.ENGLISH, "%,.0f %s", value, currency);
        };
    }

    /** "at least 90 %", "30 % to 50 %"; empty without a target. */
    static String of(Figure.Unit unit, Figure.Band target) {
        if (target == null || target.low() == null && target.high() == null) {
            return "";
        }
        if (target.high() == null) {
            return "at least " + of(unit, null, target.low());
        }
        return target.low() == null
                ? "at most " + of(unit, null, target.high())
                : of(unit, null, target.low()) + " to " + of(unit, null, target.high());
    }

    private static String duration(Duration time) {
        if (time.toMinutes() < 1) {
            return time.toSeconds() + " s";
        }
        if (time.toHours() < 1) {
            return time.toMinutes() + " min";
        }
        return time.toDays() < 1
                ? time.toHours() + " h " + time.toMinutesPart() + " min"
                : time.toDays() + " d " + time.toHoursPart() + " h";
    }
}
