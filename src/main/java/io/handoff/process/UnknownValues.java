package io.handoff.process;

import java.util.List;

/** Values of contacts that no decision table asks for: such a contact falls through to the rows for "anything else". */
public interface UnknownValues {

    /**
     * @param field seniority, department, industry or country
     * @param value as it was told
     * @param contacts how many have it
     * @param tables the live decision tables that ask for the field and have the value in no list; empty for a country
     * @param sentence what to do
     */
    record UnknownValue(String field, String value, long contacts, List<String> tables, String sentence) {}

    /** As the tables are live now; the values of most contacts first. */
    List<UnknownValue> all();
}
