package io.handoff.reporting.query;

import io.handoff.decision.ReasonLabels;
import io.handoff.reporting.counters.Counters;
import io.handoff.team.DisplayNames;

/** Labels of sources, teams, reps and codes in the reports. */
public record ReportLabels(DisplayNames names, ReasonLabels reasons) {

    public static final String OTHER = "OTHER";

    public String source(String source) {
        return source.isEmpty() ? "Unknown" : source;
    }

    public String team(String team) {
        return team.isEmpty() ? "No team yet" : team.equals(Counters.ALL) ? "All teams" : names.ofTeam(team);
    }

    public String rep(String rep) {
        return rep.isEmpty() ? "Nobody's" : names.ofPerson(rep);
    }

    public String reason(String code) {
        return code.isEmpty() ? "No reason given" : reasons.labelOf(code);
    }
}
