package io.handoff.activity;

/** What activities count for by their outcomes, as ops define it in a decision table. */
@FunctionalInterface
public interface OutcomeRules {

    CountsAs of(Activity activity);
}
