package io.handoff.qualification;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A question that was put to a table, and its answer.
 *
 * @param mqlId null as long as there is no MQL
 * @param pass which time round, 1 for the first
 * @param version of the table
 * @param inputs flat: strings, numbers, booleans, nulls; the outputs too
 * @param text the answer in words, for people
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
