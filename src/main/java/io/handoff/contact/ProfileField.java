package io.handoff.contact;

/** A field that systems fill from lists of their own. */
public enum ProfileField {
    SENIORITY("seniority", "seniorities"),
    DEPARTMENT("department", "departments"),
    INDUSTRY("industry", "industries");

    private final String key;
    private final String table;

    ProfileField(String key, String table) {
        this.key = key;
        this.table = table;
    }

    /** The name of the field in the events' data and of the input in the decision tables. */
    public String key() {
        return key;
    }

    /** The decision table that knows what other systems call its values. */
    public String table() {
        return table;
    }
}
