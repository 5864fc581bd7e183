package io.handoff.reporting.teams;

import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.output.CodeText;
import io.handoff.output.DateText;
import io.handoff.qualification.DecisionSnapshots;
import io.handoff.team.DisplayNames;
import io.handoff.team.Teams;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The MQLs that need a manager now: overdue ones and ones without an owner. */
@Component
@RequiredArgsConstructor
class Attention {

    static final int SHOWN = 50;

    private final OpenMqls mqls;
    private final Contacts contacts;
    private final DecisionSnapshots snapshots;
    private final Teams teams;

    /** @param all total number; {@code shown} holds the first {@value #SHOWN} */
    record Listed(int all, List<Line> shown) {}

    /**
     * @param owner null without an owner
     * @param due empty while the response clock has not started
     * @param since time since the due time, or, without an owner, since it became an MQL
     */
    record Line(
            String mqlId,
            String who,
            String company,
            String kind,
            String team,
            String owner,
            String due,
            String since) {}

    @Transactional(readOnly = true)
    public Listed overdue(Collection<String> teamIds, Instant now) {
        return listed(mqls.overdue(teamIds, now), OpenMqls.Row::respondBy, now);
    }

    @Transactional(readOnly = true)
    public Listed withoutOwner(Collection<String> teamIds, Instant now) {
        return listed(mqls.withoutOwner(teamIds), OpenMqls.Row::mqlAt, now);
    }

    private Listed listed(List<OpenMqls.Row> rows, Function<OpenMqls.Row, Instant> since, Instant now) {
        var shown = rows.stream().limit(SHOWN).toList();
        var people = contacts
                .findAll(shown.stream().map(OpenMqls.Row::contactId).toList())
                .stream()
                .collect(Collectors.toMap(Contact::id, Function.identity()));
        var names = teams.names();
        return new Listed(
                rows.size(),
                shown.stream()
                        .map(row -> line(row, people, names, TimeTexts.length(Duration.between(since.apply(row), now))))
                        .toList());
    }

    private Line line(OpenMqls.Row row, Map<String, Contact> people, DisplayNames names, String since) {
        var person = Optional.ofNullable(people.get(row.contactId()));
        return new Line(
                row.id(),
                person.map(Contact::displayName).orElse(row.contactId()),
                person.flatMap(contacts::companyOf)
                        .map(company -> company.name())
                        .orElse(""),
                CodeText.of(row.type()),
                names.ofTeam(row.teamId() == null ? routedTo(row) : row.teamId()),
                names.ofPerson(row.ownerId()),
                row.respondBy() == null
                        ? ""
                        : DateText.dayAndTime(
                                row.respondBy(),
                                teams.calendarOfPerson(row.ownerId()).zone()),
                since);
    }

    /** Until an owner is assigned, the team is known only from the answer of {@code lead-routing}. */
    private String routedTo(OpenMqls.Row row) {
        return snapshots.of(row.contactId()).stream()
                .filter(snapshot -> snapshot.table().equals("lead-routing"))
                .map(snapshot -> Objects.toString(snapshot.outputs().get("team"), ""))
                .reduce("", (earlier, later) -> later);
    }
}
