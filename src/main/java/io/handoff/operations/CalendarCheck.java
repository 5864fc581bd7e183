package io.handoff.operations;

import io.handoff.decision.TableHistory;
import io.handoff.decision.TableHistory.LiveRule;
import io.handoff.operations.Finding.Kind;
import io.handoff.output.DateText;
import io.handoff.sla.BusinessTime;
import io.handoff.sla.ClockCalendar;
import io.handoff.sla.NoWorkingTime;
import io.handoff.team.Rep;
import io.handoff.team.Team;
import io.handoff.team.Teams;
import io.handoff.team.WorkingCalendar;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Finds calendars with so few working hours that a time of {@code sla-policy} takes more than a year. */
@Component
@RequiredArgsConstructor
class CalendarCheck {

    static final Duration MAX_TIME = Duration.ofDays(365);

    private static final String TABLE = "sla-policy";
    private static final List<String> COLUMNS_OF_TIMES = List.of("respondWithin", "reassignAfter", "opsReviewAfter");

    private final TableHistory tables;
    private final Teams teams;
    private final BusinessTime businessTime;

    private record Target(LiveRule rule, Duration time) {}

    Stream<Finding> findings(Instant now) {
        var rules = tables.rules(TABLE);
        var ofOwners = longest(rules.stream().filter(CalendarCheck::countsOwnersHours));
        var ofTeams = longest(rules.stream());
        return Stream.concat(
                ofTeams.stream().flatMap(target -> slow(ofTeams(), target, now)),
                ofOwners.stream().flatMap(target -> slow(ofReps(), target, now)));
    }

    private static boolean countsOwnersHours(LiveRule rule) {
        return rule.answers().getOrDefault("clockCalendar", "").contains(ClockCalendar.OWNER.name());
    }

    private static Optional<Target> longest(Stream<LiveRule> rules) {
        return rules.flatMap(rule -> COLUMNS_OF_TIMES.stream()
                        .flatMap(column -> time(rule.answers().get(column)))
                        .map(time -> new Target(rule, time)))
                .max(Comparator.comparing(Target::time));
    }

    /** Empty for a cell that is no text of a duration: it is unknown until a lead comes. */
    private static Stream<Duration> time(String cell) {
        try {
            return Stream.of(Duration.parse(cell.replace("\"", "").strip()));
        } catch (DateTimeException | NullPointerException computed) {
            return Stream.empty();
        }
    }

    /** The calendars of the active teams, each with one who has it. */
    private Map<WorkingCalendar, String> ofTeams() {
        var result = new LinkedHashMap<WorkingCalendar, String>();
        teams.teams().stream()
                .filter(Team::active)
                .forEach(team -> result.putIfAbsent(teams.calendarOfTeam(team.id()), team.name()));
        return result;
    }

    /** The active reps' own calendars that are no team's. */
    private Map<WorkingCalendar, String> ofReps() {
        var result = new LinkedHashMap<WorkingCalendar, String>();
        teams.reps().stream()
                .filter(Rep::active)
                .forEach(rep -> Optional.ofNullable(rep.calendarId())
                        .flatMap(teams::findCalendar)
                        .ifPresent(calendar -> result.putIfAbsent(calendar, rep.name())));
        ofTeams().keySet().forEach(result::remove);
        return result;
    }

    private Stream<Finding> slow(Map<WorkingCalendar, String> calendars, Target target, Instant now) {
        return calendars.entrySet().stream()
                .flatMap(calendar -> slow(calendar.getKey(), calendar.getValue(), target, now).stream());
    }

    private Optional<Finding> slow(WorkingCalendar calendar, String who, Target target, Instant now) {
        try {
            var due = businessTime.plus(calendar, now, target.time());
            return due.isAfter(now.plus(MAX_TIME))
                    ? Optional.of(found(
                            calendar,
                            who,
                            target,
                            "until "
                                    + DateText.fullDay(
                                            due.atZone(calendar.zone()).toLocalDate())))
                    : Optional.empty();
        } catch (NoWorkingTime closed) {
            return Optional.of(found(calendar, who, target, "for ever"));
        }
    }

    private static Finding found(WorkingCalendar calendar, String who, Target target, String howLong) {
        return new Finding(
                Kind.SLOW_CALENDAR,
                calendar.id(),
                "In the calendar '%s' (%s) the %s working hours of the rule %s of '%s' take %s, more than a year. Give the calendar more hours, or the rule fewer."
                        .formatted(
                                calendar.id(),
                                who,
                                target.time().toHours(),
                                target.rule().id(),
                                TABLE,
                                howLong));
    }
}
