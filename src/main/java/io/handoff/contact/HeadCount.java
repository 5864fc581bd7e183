package io.handoff.contact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many people work somewhere, as forms and CRMs write it: "51-200", "1,001-5,000", "10K+", "1 200". Of a range it is the least that is
 * certain, the lower end; of "under 50" that is one.
 */
final class HeadCount {

    private static final String NUMBER = "(\\d[\\d,.'\u2019 \u00a0\u202f]*)";
    private static final String TIMES = "(?:(k|thousand|tsd|mio|million|m)\\b)?";
    private static final Pattern FIRST =
            Pattern.compile(NUMBER + TIMES + "(?:\\s*(?:-|\u2013|\u2014|to|bis)\\s*" + NUMBER + TIMES + ")?");
    private static final Pattern AT_MOST =
            Pattern.compile("^(?:<|\u2264|under|below|up to|less than|fewer than|max).*");
    private static final Pattern ALONE =
            Pattern.compile("(?:just |only )?(?:me|myself)(?: only)?|self[- ]employed|freelancer?|solo");

    private HeadCount() {}

    /** Empty for what tells no number, or none that a head count can be. */
    static Optional<Integer> of(Object sent) {
        if (sent instanceof Number number) {
            return whole(new BigDecimal(number.toString()));
        }
        var text = sent.toString().strip().toLowerCase(Locale.ROOT);
        if (ALONE.matcher(text).matches()) {
            return Optional.of(1);
        }
        var found = FIRST.matcher(text);
        if (text.startsWith("-") || !found.find()) {
            return Optional.empty();
        }
        return AT_MOST.matcher(text).matches() ? Optional.of(1) : whole(least(found));
    }

    private static BigDecimal least(Matcher found) {
        // "5-10k" means thousands on both sides
        var times = found.group(2) != null || found.group(3) == null ? found.group(2) : found.group(4);
        return number(found.group(1)).multiply(factor(times));
    }

    /** Points and commas before three digits divide thousands, else they are decimal. */
    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replaceAll("['\u2019 \u00a0\u202f]", "")
                .replaceAll("[.,](?=\\d{3}(?!\\d))", "")
                .replaceAll("[.,]+$", "")
                .replace(',', '.'));
    }

    private static BigDecimal factor(String times) {
        if (times == null) {
            return BigDecimal.ONE;
        }
        return times.startsWith("m") ? new BigDecimal(1_000_000) : new BigDecimal(1_000);
    }

    private static Optional<Integer> whole(BigDecimal number) {
        try {
            return Optional.of(number.setScale(0, RoundingMode.HALF_UP).intValueExact())
                    .filter(count -> count >= 0);
        } catch (ArithmeticException tooLarge) {
            return Optional.empty();
        }
    }
}
