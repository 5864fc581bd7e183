package io.handoff.process;

import java.util.List;

/** Values of contacts that no decision table lists; such contacts match only the rows for "anything else". */
public interface UnknownValues {

    /**
     * One value that no table lists.
     *
     * @param field seniority, department, industry or country
     * @param value as received
     * @param contacts number of contacts with it
     * @param tables live decision tables that read the field and do not list the value; empty for a country
     * @param sentence what to do
     */
    record UnknownValue(String field, String value, long contacts, List<String> tables, String sentence) {}

    /** By the live tables, most contacts first. */
    List<UnknownValue> all();
}
