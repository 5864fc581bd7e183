package io.handoff.reporting.counters;

import io.handoff.reporting.counters.PendingChanges.Kind;
import io.handoff.reporting.counters.PendingChanges.Note;
import io.handoff.reporting.facts.DealFact;
import io.handoff.reporting.facts.DealFacts;
import io.handoff.reporting.facts.MqlFact;
import io.handoff.reporting.facts.MqlFactBuilder;
import io.handoff.reporting.facts.MqlFactRows;
import io.handoff.reporting.facts.Pass;
import io.handoff.reporting.facts.Passes;
import io.handoff.team.CompanyProfile;
import io.handoff.team.Teams;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts one batch of changes in its own transaction; counting the same change twice has no effect. */
@Component
@RequiredArgsConstructor
class CountChanges {

    private final CountingLock progress;
    private final PendingChanges changes;
    private final Passes passes;
    private final MqlFactBuilder makeFacts;
    private final MqlFactRows facts;
    private final DealFacts deals;
    private final CounterRows counterRows;
    private final Teams teams;
    private final Clock clock;

    enum Outcome {
        NOTHING_LEFT,
        MORE_LEFT,
        /** Another node is counting. */
        TAKEN
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Outcome portion(int size) {
        var zone = progress.lock();
        if (zone.isEmpty()) {
            return Outcome.TAKEN;
        }
        var company = teams.company();
        if (!zone.get().equals(company.zone().getId())) {
            // Week boundaries depend on the zone, so a changed company zone requires a full rebuild.
            fromTheStart(company);
        }
        var notes = changes.oldest(size);
        var due = facts.due(clock.instant(), size);
        if (notes.isEmpty() && due.isEmpty()) {
            return Outcome.NOTHING_LEFT;
        }
        count(notes, due, company);
        changes.remove(notes);
        return notes.size() < size && due.size() < size ? Outcome.NOTHING_LEFT : Outcome.MORE_LEFT;
    }

    /** Deletes all counters and marks all MQLs and deals as changed. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void rebuild() {
        progress.await();
        fromTheStart(teams.company());
    }

    private void fromTheStart(CompanyProfile company) {
        counterRows.deleteAll();
        facts.deleteAll();
        deals.deleteAll();
        changes.addAll();
        progress.weeksAreCutIn(company.zone().getId());
    }

    private void count(List<Note> notes, List<String> due, CompanyProfile company) {
        var mqls = new LinkedHashSet<>(due);
        mqls.addAll(refs(notes, Kind.MQL));
        var contacts = new LinkedHashSet<>(passes.contactsOfMqls(mqls));
        contacts.addAll(refs(notes, Kind.CONTACT));
        var share = new CounterDelta();
        countMqls(contacts, company, share);
        var changedDeals = refs(notes, Kind.DEAL);
        changedDeals.addAll(deals.dealsOf(contacts));
        countDeals(changedDeals, company, share);
        counterRows.add(share.parts());
    }

    private static Set<String> refs(List<Note> notes, Kind kind) {
        return notes.stream()
                .map(Note::change)
                .filter(change -> change.kind() == kind)
                .map(PendingChanges.Change::ref)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Counts all passes of each contact, because every fact holds the source of the first pass. */
    private void countMqls(Collection<String> contacts, CompanyProfile company, CounterDelta share) {
        var all = passes.of(contacts);
        var before = facts.of(all.stream().map(Pass::id).toList());
        var inserts = new ArrayList<MqlFact>();
        var updates = new ArrayList<MqlFact>();
        for (var fact : makeFacts.of(all, company.zone(), clock.instant())) {
            var known = before.get(fact.mqlId());
            if (known == null) {
                inserts.add(fact);
            } else if (!known.equals(fact)) {
                share.takeOut(known);
                updates.add(fact);
            } else {
                continue;
            }
            share.put(fact);
        }
        facts.insert(inserts);
        facts.update(updates);
    }

    private void countDeals(Collection<String> dealIds, CompanyProfile company, CounterDelta share) {
        if (dealIds.isEmpty()) {
            return;
        }
        var before = deals.of(dealIds);
        var now = now(dealIds, company);
        var gone = before.values().stream()
                .filter(deal -> !deal.equals(now.get(deal.dealId())))
                .toList();
        var fresh = now.values().stream()
                .filter(deal -> !deal.equals(before.get(deal.dealId())))
                .toList();
        gone.forEach(share::takeOut);
        fresh.forEach(share::put);
        deals.delete(gone.stream().map(DealFact::dealId).toList());
        deals.insert(fresh);
    }

    private Map<String, DealFact> now(Collection<String> dealIds, CompanyProfile company) {
        var received = deals.told(dealIds);
        var contacts =
                received.stream().flatMap(deal -> deal.contactIds().stream()).collect(Collectors.toSet());
        var factsOf = factsOf(contacts);
        var now = new HashMap<String, DealFact>();
        received.stream()
                .map(deal -> DealFacts.of(deal, factsOf, company.zone(), company.currency()))
                .filter(Objects::nonNull)
                .forEach(deal -> now.put(deal.dealId(), deal));
        return now;
    }

    /** The stored facts. An MQL without one is skipped: its deals are counted when the MQL is counted. */
    private Map<String, List<MqlFact>> factsOf(Collection<String> contacts) {
        var all = passes.of(contacts);
        var counted = facts.of(all.stream().map(Pass::id).toList());
        var byContact = new HashMap<String, List<MqlFact>>();
        all.stream()
                .filter(pass -> counted.containsKey(pass.id()))
                .forEach(pass -> byContact
                        .computeIfAbsent(pass.contactId(), id -> new ArrayList<>())
                        .add(counted.get(pass.id())));
        return byContact;
    }
}
