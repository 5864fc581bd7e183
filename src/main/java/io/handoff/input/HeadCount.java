package io.handoff.input;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads head counts as forms, CRMs and spreadsheets write them: "51-200", "1,001-5,000", "501-1K", "10K+", "1e3". A range counts as its
 * lower end; "under 50" as 1. Ranges that a spreadsheet turned into dates are restored: "Nov-50" was 11-50, "10-Jan" 1-10.
 */
public final class HeadCount {

    private static final int MAX_TEXT_LENGTH = 100;
    private static final int MAX_PEOPLE = 100_000_000;

    private static final String NUMBER = "(\\d[\\d,.'\u2019 ]*)";
    private static final String TIMES = "(?:(k|thousand|tsd|mio|million|mn|m)\\b\\.?)?";
    private static final String TO =
            "\\s*(?:-|\u2010|\u2011|\u2012|\u2013|\u2014|\u2212|~|\\bto\\b|\\bbis\\b|\\band\\b|\\bund\\b|\u00e0)\\s*";
    private static final String BEFORE =
            "(?:about|approx\\.?|approximately|circa|ca\\.?|around|roughly|over|more than|at least|between|mehr als"
                    + "|\u00fcber|from|size|>=?|\u2265|~|\u2248|(?<most><=?|\u2264|under|below|up to|less than|fewer than|at most|max\\.?|unter|bis zu|bis))?";
    private static final String AFTER = "\\s*\\+?\\s*(?:or more|and more|and above|and over|or above)?\\s*"
            + "(?:employees?|people|persons?|staff|ftes?|full[- ]time|workers?|headcount|members?|associates|mitarbeiter(?:innen|:innen)?|personen"
            + "|besch\u00e4ftigte|salari\u00e9s?|employ\u00e9s?|personnes|empleados|empregados|funcion\u00e1rios|dipendenti|medewerkers)?"
            + "\\s*(?:or more|and more|\\+)?";
    private static final Pattern COUNT =
            Pattern.compile(BEFORE + "\\s*" + NUMBER + TIMES + "(?:" + TO + NUMBER + TIMES + ")?" + AFTER);
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d+(?:\\.\\d+)?e[-+]?\\d{1,2}");
    private static final Pattern ALONE =
            Pattern.compile("(?:just |only )?(?:me|myself)(?: only)?|self[- ]employed|freelancer?|solo");

    private static final Pattern MONTH_FIRST = Pattern.compile("(\\p{L}{3,})\\.?[- ](\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.?[- ](\\p{L}{3,})\\.?");
    private static final List<String> MONTHS = List.of(
            "jan|janv|ene|gen",
            "feb|f\u00e9v|f\u00e9vr|fev",
            "mar|mrz|m\u00e4r|mars|mrt",
            "apr|avr|abr",
            "may|mai|mag|mei",
            "jun|juin|juni|giu",
            "jul|juil|juli|lug",
            "aug|ao\u00fb|ago",
            "sep|sept|set",
            "oct|okt|ott|out",
            "nov",
            "dec|dez|d\u00e9c|dic");

    private HeadCount() {}

    /**
     * As {@link #of}; null for an empty value.
     *
     * @throws InvalidValue for an ambiguous text
     */
    public static Integer read(Object raw) {
        return PlainText.line(raw) == null
                ? null
                : of(raw).orElseThrow(() -> new InvalidValue(raw, "is not understood"));
    }

    /** Empty for an ambiguous or impossible number. */
    public static Optional<Integer> of(Object raw) {
        if (raw instanceof Number number) {
            return number(number);
        }
        var line = raw.toString().length() > MAX_TEXT_LENGTH ? null : PlainText.line(raw);
        return line == null ? Optional.empty() : ofText(line.toLowerCase(Locale.ROOT));
    }

    private static Optional<Integer> number(Object number) {
        try {
            return whole(Numbers.read(number));
        } catch (InvalidValue none) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> ofText(String text) {
        if (ALONE.matcher(text).matches()) {
            return Optional.of(1);
        }
        if (SCIENTIFIC.matcher(text).matches()) {
            return number(new BigDecimal(text));
        }
        var date = ofDate(text);
        if (date.isPresent()) {
            return Optional.of(date.getAsInt());
        }
        var found = COUNT.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        return found.group("most") != null ? Optional.of(1) : least(found);
    }

    /** The range consists of the month's number and the other number; the smaller is the lower end. */
    private static OptionalInt ofDate(String text) {
        var monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return lowerEnd(monthFirst.group(1), monthFirst.group(2));
        }
        var dayFirst = DAY_FIRST.matcher(text);
        return dayFirst.matches() ? lowerEnd(dayFirst.group(2), dayFirst.group(1)) : OptionalInt.empty();
    }

    private static OptionalInt lowerEnd(String month, String other) {
        return IntStream.range(0, MONTHS.size())
                .filter(no -> List.of(MONTHS.get(no).split("\\|")).contains(month))
                .map(no -> Math.min(no + 1, Integer.parseInt(other)))
                .findFirst();
    }

    /** In "5-10k" the k applies to both numbers; not in "501-1k", because 501,000 is more than 1,000. */
    private static Optional<Integer> least(Matcher found) {
        var lower = digits(found.group(2));
        if (lower.isEmpty() || found.group(4) == null) {
            return lower.flatMap(number -> whole(number.multiply(factor(found.group(3)))));
        }
        var units = Stream.of(found.group(3), found.group(5)).filter(Objects::nonNull);
        var common = lower.get().multiply(factor(units.findFirst().orElse(null)));
        var upper = digits(found.group(4)).map(number -> number.multiply(factor(found.group(5))));
        return Stream.of(common, lower.get())
                .filter(least -> upper.isPresent() && least.compareTo(upper.get()) <= 0)
                .findFirst()
                .flatMap(HeadCount::whole);
    }

    /** Head counts are whole: a point or comma before three digits separates thousands; any other is a decimal point. */
    private static Optional<BigDecimal> digits(String raw) {
        var text = raw.strip().replaceAll("[.,]+$", "");
        var digits =
                text.matches("\\d{1,3}(?:['\u2019 ]\\d{3})+(?:[.,]\\d+)?") ? text.replaceAll("['\u2019 ]", "") : text;
        var plain = digits.replaceAll("[.,](?=\\d{3}(?!\\d))", "").replace(',', '.');
        return plain.matches("\\d{1,12}(?:\\.\\d{1,12})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private static BigDecimal factor(String times) {
        if (times == null) {
            return BigDecimal.ONE;
        }
        return times.startsWith("m") ? new BigDecimal(1_000_000) : new BigDecimal(1_000);
    }

    private static Optional<Integer> whole(BigDecimal number) {
        var people = number.setScale(0, RoundingMode.HALF_UP);
        var isPossible = people.signum() >= 0 && people.compareTo(BigDecimal.valueOf(MAX_PEOPLE)) <= 0;
        return isPossible ? Optional.of(people.intValueExact()) : Optional.empty();
    }
}
