package io.handoff.decision;

import java.util.List;
import java.util.Map;

/**
 * A decision table's answer and its reason.
 *
 * @param ruleId the matching rule; the first of several
 * @param text the rule's annotation, with those of the later rules that gave points
 * @param alsoMatched later rules that match too in a first-hit table, without the catch-all
 */
public record TableAnswer(
        String table,
        int version,
        String ruleId,
        String reasonCode,
        Map<String, Object> inputs,
        Map<String, Object> outputs,
        String text,
        List<MatchedRule> alsoMatched) {}
