package io.handoff.reporting.health;

import io.handoff.decision.ReasonLabels;
import io.handoff.reporting.facts.Counters;
import io.handoff.team.Names;

/** Labels of sources, teams, reps and codes in the reports. */
record ReportLabels(Names names, ReasonLabels reasons) {

    static final String OTHER = "OTHER";

    String source(String source) {
        return source.isEmpty() ? "Unknown" : source;
    }

    String team(String team) {
        return team.isEmpty() ? "No team yet" : team.equals(Counters.ALL) ? "All teams" : names.ofTeam(team);
    }

    String rep(String rep) {
        return rep.isEmpty() ? "Nobody's" : names.ofPerson(rep);
    }

    String reason(String code) {
        return code.isEmpty() ? "No reason given" : reasons.labelOf(code);
    }
}
