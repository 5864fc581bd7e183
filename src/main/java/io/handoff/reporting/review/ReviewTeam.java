package io.handoff.reporting.review;

/** The two who review a week. */
public enum ReviewTeam {
    MARKETING("marketing", "Marketing"),
    SALES("sales-leaders", "Sales");

    private final String group;
    private final String label;

    ReviewTeam(String group, String label) {
        this.group = group;
        this.label = label;
    }

    /** Of the people who do it. */
    public String group() {
        return group;
    }

    public String label() {
        return label;
    }
}
