package io.handoff.governance;

import java.util.List;

/** Results of the golden contacts; {@code green} counts the passed, {@code red} the failed ones. */
record GoldenReport(int green, int red, List<Result> results) {

    record Result(String name, boolean ok, List<Difference> differences) {}

    /**
     * @param what name of the expectation, such as verdict or team
     * @param actual null if there was no result
     * @param ruleId the matched rule; null if the table was not evaluated
     */
    record Difference(String what, String expected, String actual, String ruleId) {}

    static GoldenReport of(List<Result> results) {
        var green = (int) results.stream().filter(Result::ok).count();
        return new GoldenReport(green, results.size() - green, results);
    }
}
