package io.handoff.reporting.review;

/** The two teams that review a week. */
public enum ReviewTeam {
    MARKETING("marketing", "Marketing"),
    SALES("sales-leaders", "Sales");

    private final String group;
    private final String label;

    ReviewTeam(String group, String label) {
        this.group = group;
        this.label = label;
    }

    /** Id of the user group. */
    public String group() {
        return group;
    }

    public String label() {
        return label;
    }
}
