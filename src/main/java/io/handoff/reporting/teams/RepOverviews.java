package io.handoff.reporting.teams;

import io.handoff.assignment.RotationRank;
import io.handoff.reporting.teams.RepOverview.Absence;
import io.handoff.reporting.teams.RepOverview.Mark;
import io.handoff.team.Rep;
import io.handoff.team.Teams;
import io.handoff.team.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Builds the overview of one rep. */
@Component
@RequiredArgsConstructor
class RepOverviews {

    private final Teams teams;

    RepOverview of(Rep rep, RotationRank rank, long overdue, Instant now) {
        return new RepOverview(
                rep,
                rank.place(),
                marks(rep, rank, now),
                rep.active() ? hours(rep, now) : "",
                owed(rank.level()),
                rank.open(),
                overdue,
                planned(rep, now));
    }

    private static String owed(double level) {
        return Math.abs(level) < 0.005
                ? "0"
                : String.format(Locale.ENGLISH, "%+.2f", level).replace('-', '−');
    }

    private List<Mark> marks(Rep rep, RotationRank rank, Instant now) {
        var marks = new ArrayList<Mark>();
        if (!rep.active()) {
            return List.of(new Mark("out", "Deactivated"));
        }
        if (teams.isAway(rep, now)) {
            marks.add(new Mark("out", "Out"));
        }
        if (rep.paused()) {
            marks.add(new Mark("held", "Paused"));
        }
        if (rep.capacity() != null && rank.open() >= rep.capacity()) {
            marks.add(new Mark("held", "Full"));
        }
        if (marks.isEmpty()) {
            marks.add(new Mark("in", "In"));
        }
        if (rep.weight() == 0) {
            marks.add(new Mark("held", "No turns"));
        }
        return marks;
    }

    /** Shown beside the marks, because reps are assigned MQLs outside their working hours, too. */
    private String hours(Rep rep, Instant now) {
        var calendar = teams.calendarOf(rep);
        var back = teams.isAway(rep, now) ? "back " : "off hours until ";
        return calendar.nextWorkingInterval(now)
                .map(shift -> shift.start().isAfter(now)
                        ? back + at(shift.start(), calendar, now)
                        : "works until " + at(shift.end(), calendar, now))
                .orElse("no working time within a year");
    }

    private String at(Instant instant, WorkingCalendar calendar, Instant now) {
        return TimeTexts.of(instant, calendar.zone(), now, teams.company().zone());
    }

    private List<Absence> planned(Rep rep, Instant now) {
        if (rep.timeOff().isEmpty()) {
            return List.of();
        }
        var today = today(teams.calendarOf(rep).zone(), now);
        var byHand = new HashSet<>(teams.timeOffByHand(rep.id()));
        return rep.timeOff().stream()
                .distinct()
                .filter(days -> !days.to().isBefore(today))
                .map(days -> new Absence(days, TimeTexts.of(days, today), byHand.contains(days)))
                .toList();
    }

    private static LocalDate today(ZoneId zone, Instant now) {
        return now.atZone(zone).toLocalDate();
    }
}
