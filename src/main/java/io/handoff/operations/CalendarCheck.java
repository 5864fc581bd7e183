package io.handoff.operations;

import io.handoff.decision.TableHistory;
import io.handoff.decision.TableHistory.LiveRule;
import io.handoff.operations.Finding.Kind;
import io.handoff.output.DateText;
import io.handoff.sla.BusinessTime;
import io.handoff.sla.ClockCalendar;
import io.handoff.sla.NoWorkingTime;
import io.handoff.team.BusinessDuration;
import io.handoff.team.Rep;
import io.handoff.team.Team;
import io.handoff.team.Teams;
import io.handoff.team.WorkingCalendar;
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

    private record Target(LiveRule rule, BusinessDuration time) {}

    Stream<Finding> findings(Instant now) {
        var rules = tables.rules(TABLE);
        return Stream.concat(
                slow(ofTeams(), targets(rules.stream()), now),
                slow(ofReps(), targets(rules.stream().filter(CalendarCheck::countsOwnersHours)), now));
    }

    private static boolean countsOwnersHours(LiveRule rule) {
        return rule.answers().getOrDefault("clockCalendar", "").contains(ClockCalendar.OWNER.name());
    }

    private static List<Target> targets(Stream<LiveRule> rules) {
        return rules.flatMap(rule -> COLUMNS_OF_TIMES.stream()
                        .flatMap(column -> time(rule.answers().get(column)))
                        .map(time -> new Target(rule, time)))
                .toList();
    }

    /** Empty for a cell that is no text of a duration: it is unknown until a lead comes. */
    private static Stream<BusinessDuration> time(String cell) {
        try {
            return Stream.of(BusinessDuration.of(cell.replace("\"", "")));
        } catch (IllegalArgumentException | NullPointerException computed) {
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

    private Stream<Finding> slow(Map<WorkingCalendar, String> calendars, List<Target> targets, Instant now) {
        return calendars.entrySet().stream()
                .flatMap(calendar -> slow(calendar.getKey(), calendar.getValue(), targets, now).stream());
    }

    /** Of the target that takes longest. */
    private Optional<Finding> slow(WorkingCalendar calendar, String who, List<Target> targets, Instant now) {
        return targets.stream()
                .max(Comparator.comparing(target -> due(calendar, target, now)))
                .flatMap(target -> slow(calendar, who, target, now));
    }

    private Instant due(WorkingCalendar calendar, Target target, Instant now) {
        try {
            return businessTime.plus(calendar, now, target.time());
        } catch (NoWorkingTime closed) {
            return Instant.MAX;
        }
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
                "In the calendar '%s' (%s) the %s of the rule %s of '%s' take %s, more than a year. Give the calendar more hours, or the rule less time."
                        .formatted(
                                calendar.id(),
                                who,
                                target.time().inWords(),
                                target.rule().id(),
                                TABLE,
                                howLong));
    }
}
