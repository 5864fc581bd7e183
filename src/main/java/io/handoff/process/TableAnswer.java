package io.handoff.process;

import java.util.List;
import java.util.Map;

/**
 * What a decision table answered, and why.
 *
 * @param ruleId the rule that answered; where several did, the first
 * @param text the rule's annotation, with those of the rules below it that gave points
 * @param alsoMatched rules that hold too but come later in a table whose first row wins; the catch-all is not among them
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
