package io.handoff.operations;

/** Kinds of problems that operations must resolve. */
public enum ProblemKind {
    FAILED_EVENTS(
            "failed events",
            "handoff.events.failed",
            "Received events that could not be applied",
            "/inbox?status=FAILED"),
    INCIDENTS(
            "incidents",
            "handoff.incidents",
            "Jobs of the engine that failed for good",
            "/camunda/app/cockpit/default/#/dashboard"),
    LEADS_WITHOUT_OWNER(
            "leads without an owner", "handoff.leads.without.owner", "Open MQLs without an owner", "/teams");

    private final String label;
    private final String metric;
    private final String description;
    private final String link;

    ProblemKind(String label, String metric, String description, String link) {
        this.label = label;
        this.metric = metric;
        this.description = description;
        this.link = link;
    }

    /** Plural, to follow a number: "3 failed events". */
    public String label() {
        return label;
    }

    public String metric() {
        return metric;
    }

    public String description() {
        return description;
    }

    /** Page where the problem is resolved. */
    public String link() {
        return link;
    }

    /** "1 failed event", "3 leads without an owner". */
    public String in(long count) {
        return count + " " + (count == 1 ? label.replaceFirst("(events|incidents|leads)", singular()) : label);
    }

    private String singular() {
        return switch (this) {
            case FAILED_EVENTS -> "event";
            case INCIDENTS -> "incident";
            case LEADS_WITHOUT_OWNER -> "lead";
        };
    }
}
