package io.handoff.qualification;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One evaluation of a decision table.
 *
 * @param mqlId null before there is an MQL
 * @param pass counted from 1
 * @param version of the table
 * @param inputs flat: strings, numbers, booleans, nulls; so are the outputs
 * @param text the result in words
 */
public record DecisionSnapshot(
        String id,
        String contactId,
        String mqlId,
        int pass,
        String table,
        int version,
        List<String> ruleIds,
        String reasonCode,
        Map<String, Object> inputs,
        Map<String, Object> outputs,
        String text,
        Instant decidedAt) {}
