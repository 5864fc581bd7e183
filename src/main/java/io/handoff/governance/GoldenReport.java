package io.handoff.governance;

import java.util.List;

/** How the golden contacts fared; {@code green} and {@code red} count them. */
record GoldenReport(int green, int red, List<Result> results) {

    record Result(String name, boolean ok, List<Difference> differences) {}

    /**
     * @param what verdict, team, …
     * @param actual null = nothing
     * @param ruleId the rule that answered; null where the table was not asked
     */
    record Difference(String what, String expected, String actual, String ruleId) {}

    static GoldenReport of(List<Result> results) {
        var green = (int) results.stream().filter(Result::ok).count();
        return new GoldenReport(green, results.size() - green, results);
    }
}
