package io.handoff.contact;

/** Fields whose values come from lists that differ between systems. */
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

    /** The name in the events' data and in the inputs of decision tables. */
    public String key() {
        return key;
    }

    /** The decision table that translates other systems' values. */
    public String table() {
        return table;
    }
}
