package io.handoff.reporting.list;

import io.handoff.contact.Company;
import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.decision.ReasonLabels;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.output.CodeText;
import io.handoff.reporting.counters.MqlFactList;
import io.handoff.reporting.counters.MqlFactList.Found;
import io.handoff.reporting.health.ReportVisibility.Sight;
import io.handoff.reporting.list.MqlList.Links;
import io.handoff.reporting.list.MqlList.Page;
import io.handoff.reporting.list.MqlList.Row;
import io.handoff.reporting.query.ReportHeaders;
import io.handoff.reporting.query.ReportLabels;
import io.handoff.reporting.query.ReportQuery;
import io.handoff.reporting.query.ReportSnapshot;
import io.handoff.reporting.query.Weeks;
import io.handoff.team.Teams;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Lists the MQLs behind a number. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class MqlLists {

    private final ReportSnapshot snapshot;
    private final ReportHeaders headers;
    private final MqlFactList facts;
    private final Mqls mqls;
    private final Contacts contacts;
    private final Teams teams;
    private final ReasonLabels reasonLabels;
    private final Clock clock;

    public MqlList list(ReportQuery query, MqlListQuery behind, Sight sight, int page, int size) {
        return snapshot.at(() -> make(query, behind, sight, page, size));
    }

    private MqlList make(ReportQuery query, MqlListQuery behind, Sight sight, int page, int size) {
        var wanted = behind.wanted(query, sight.seen(), clock.instant());
        var total = facts.count(wanted);
        var hidden = sight.all() ? 0 : facts.count(behind.wanted(query, null, clock.instant())) - total;
        return new MqlList(
                headers.of(query),
                behind.measure(),
                behind.label(),
                behind.definition(),
                new Page(page, size, total),
                hidden,
                rows(facts.page(wanted, size, (long) page * size)));
    }

    private List<Row> rows(List<Found> found) {
        var byId = mqls.findAll(found.stream().map(Found::mqlId).distinct().toList()).stream()
                .collect(Collectors.toMap(Mql::id, Function.identity()));
        var people = contacts
                .findAll(byId.values().stream().map(Mql::contactId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Contact::id, Function.identity()));
        var words = new ReportLabels(teams.names(), reasonLabels);
        return found.stream()
                .map(fact -> row(fact, byId.get(fact.mqlId()), people, words))
                .toList();
    }

    private Row row(Found fact, Mql mql, Map<String, Contact> people, ReportLabels words) {
        var person = Optional.ofNullable(people.get(mql.contactId()));
        return new Row(
                mql.id(),
                person.map(Contact::id).orElse(null),
                person.map(Contact::displayName).orElse(null),
                person.flatMap(contacts::companyOf).map(Company::name).orElse(null),
                Weeks.name(fact.week()),
                mql.mqlAt(),
                CodeText.of(mql.type()),
                mql.pass(),
                words.source(fact.source()),
                words.team(fact.team()),
                mql.ownerId() == null ? null : words.rep(mql.ownerId()),
                mql.status(),
                fact.judgement(),
                mql.respondBy(),
                mql.respondedAt(),
                mql.rejectReason() == null ? null : words.reason(mql.rejectReason()),
                links(person));
    }

    private static Links links(Optional<Contact> person) {
        return new Links(
                person.map(known -> "/api/contacts/" + known.id()).orElse(null),
                person.map(known -> "/api/contacts/" + known.id() + "/why").orElse(null),
                null);
    }
}
