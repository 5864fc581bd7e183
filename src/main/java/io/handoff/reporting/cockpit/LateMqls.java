package io.handoff.reporting.cockpit;

import io.handoff.contact.Company;
import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.mql.MqlRights;
import io.handoff.output.CodeText;
import io.handoff.reporting.cockpit.LatePage.Late;
import io.handoff.reporting.cockpit.LatePage.TeamLate;
import io.handoff.reporting.cockpit.MqlVisibility.Seen;
import io.handoff.sla.ClockCalendar;
import io.handoff.sla.ClockReading;
import io.handoff.sla.ClockReadings;
import io.handoff.team.DisplayNames;
import io.handoff.team.Teams;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Builds the page of overdue MQLs that a user may see. */
@Component
@RequiredArgsConstructor
class LateMqls {

    private final LateRows rows;
    private final MqlVisibility visibility;
    private final AssignableReps assignableReps;
    private final MqlRights rights;
    private final Contacts contacts;
    private final ClockReadings clocks;
    private final Teams teams;
    private final Clock clock;

    @Transactional(readOnly = true)
    public LatePage page(String login, Optional<String> team, int number, int size) {
        var now = clock.instant();
        var seen = visibility.of(login);
        var names = teams.names();
        var counts = rows.byTeam(seen, now);
        var content = views(rows.page(seen.in(team), now, size, (long) number * size), login, names, now);
        return new LatePage(
                now,
                seen.scope(),
                new LatePage.Page(number, size, total(counts, seen.in(team), team)),
                counts.entrySet().stream()
                        .filter(count -> count.getKey() != null)
                        .map(count -> new TeamLate(count.getKey(), names.ofTeam(count.getKey()), count.getValue()))
                        .sorted(Comparator.comparing(TeamLate::name))
                        .toList(),
                content,
                content.stream().anyMatch(Late::mayReassign) ? assignableReps.of(login) : List.of());
    }

    private static long total(Map<String, Long> counts, Seen seen, Optional<String> team) {
        return counts.entrySet().stream()
                .filter(count -> team.isEmpty() || seen.teams().contains(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private List<Late> views(List<LateRows.Row> content, String login, DisplayNames names, Instant now) {
        var people = contacts
                .findAll(content.stream().map(LateRows.Row::contactId).toList())
                .stream()
                .collect(Collectors.toMap(Contact::id, Function.identity()));
        var readings = clocks.ofAll(content.stream().map(LateRows.Row::id).toList());
        var movable = new HashMap<String, Boolean>();
        return content.stream()
                .map(row -> late(
                        row,
                        Optional.ofNullable(people.get(row.contactId())),
                        Optional.ofNullable(readings.get(row.id())),
                        movable.computeIfAbsent(row.teamId(), team -> rights.mayMove(login, team)),
                        names,
                        now))
                .toList();
    }

    private Late late(
            LateRows.Row row,
            Optional<Contact> person,
            Optional<ClockReading> reading,
            boolean mayReassign,
            DisplayNames names,
            Instant now) {
        return new Late(
                row.id(),
                row.contactId(),
                person.map(Contact::displayName).orElse(row.contactId()),
                person.flatMap(contacts::companyOf).map(Company::name).orElse(null),
                CodeText.of(row.type()),
                row.pass(),
                row.teamId(),
                names.ofTeam(row.teamId()),
                row.ownerId(),
                names.ofPerson(row.ownerId()),
                teams.calendarOfPerson(row.ownerId()).zone().getId(),
                row.respondBy(),
                Duration.between(row.respondBy(), now).toSeconds(),
                reading.map(ClockReading::lateBy).map(Duration::toSeconds).orElse(0L),
                reading.map(r -> hours(r, names)).orElse(null),
                row.processInstanceId(),
                mayReassign);
    }

    private static String hours(ClockReading reading, DisplayNames names) {
        var calendar = reading.calendar();
        return calendar.whose() == ClockCalendar.OWNER ? names.ofPerson(calendar.of()) : names.ofTeam(calendar.of());
    }
}
