package io.handoff.reporting.query;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Period and filters of a report.
 *
 * @param from Monday of the first week
 * @param to Monday of the last week, included
 * @param team id; {@value #NO_TEAM} = MQLs without a team; null = all
 * @param source the contact's source when it became an MQL; {@value #UNKNOWN} = none; null = all
 */
public record ReportQuery(LocalDate from, LocalDate to, String team, String source, ReportView view) {

    public static final String UNKNOWN = "UNKNOWN";
    public static final String NO_TEAM = "NONE";

    public static final int USUAL_WEEKS = 12;
    static final int MAX_WEEKS = 530;

    public ReportQuery {
        from = Weeks.mondayOf(from);
        to = Weeks.mondayOf(to);
        view = view == null ? ReportView.COHORT : view;
        if (to.isBefore(from)) {
            throw new BadReportQuery(
                    "The period ends in %s, before it begins in %s.".formatted(Weeks.name(to), Weeks.name(from)));
        }
        if (ChronoUnit.WEEKS.between(from, to) >= MAX_WEEKS) {
            throw new BadReportQuery("A report covers at most %d weeks.".formatted(MAX_WEEKS));
        }
    }

    /** The week of this day and the {@value #USUAL_WEEKS} − 1 weeks before it, unfiltered. */
    public static ReportQuery until(LocalDate day) {
        return new ReportQuery(day.minusWeeks(USUAL_WEEKS - 1), day, null, null, ReportView.COHORT);
    }

    /** The week of this day, unfiltered. */
    public static ReportQuery week(LocalDate day) {
        return new ReportQuery(day, day, null, null, ReportView.COHORT);
    }

    public ReportQuery in(ReportView other) {
        return new ReportQuery(from, to, team, source, other);
    }

    public ReportQuery ofTeam(String teamId) {
        return new ReportQuery(from, to, teamId, source, view);
    }

    /** The equally long period right before. */
    public ReportQuery before() {
        return new ReportQuery(from.minusWeeks(length()), from.minusWeeks(1), team, source, view);
    }

    public int length() {
        return (int) ChronoUnit.WEEKS.between(from, to) + 1;
    }

    /** Source as stored in facts: '' = unknown; null = all. */
    public String factSource() {
        return UNKNOWN.equals(source) ? "" : source;
    }

    /** Team as stored in facts: '' = none; null = all. */
    public String factTeam() {
        return NO_TEAM.equals(team) ? "" : team;
    }

    public List<LocalDate> weeks() {
        return Stream.iterate(from, week -> week.plusWeeks(1)).limit(length()).toList();
    }
}
