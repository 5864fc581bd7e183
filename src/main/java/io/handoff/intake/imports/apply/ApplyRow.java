package io.handoff.intake.imports.apply;

import io.handoff.contact.ContactIdentities;
import io.handoff.contact.ContactUpsert;
import io.handoff.contact.Contacts;
import io.handoff.contact.LateEngagements;
import io.handoff.contact.UpsertOutcome;
import io.handoff.intake.ids.IdSystem;
import io.handoff.intake.imports.mapping.ImportField;
import io.handoff.intake.imports.row.LineFindings;
import io.handoff.intake.imports.row.RowProblem;
import io.handoff.intake.imports.row.RowResult;
import io.handoff.intake.imports.row.RowResult.Outcome;
import io.handoff.intake.imports.row.RowValues;
import io.handoff.lifecycle.Lifecycle;
import io.handoff.lifecycle.MoveCause;
import io.handoff.lifecycle.Stage;
import io.handoff.process.Handoffs;
import io.handoff.process.ImportHold;
import io.handoff.process.QualificationForecast;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Applies one line of a file to its contact, in the caller's transaction. The handoff is not notified here. */
@Component
@RequiredArgsConstructor
public class ApplyRow {

    private static final String FORGOTTEN = "This person was erased and is not created again."
            + " Remove the line; if the person became a contact again, give a Last changed date after the erasure.";

    private final Contacts contacts;
    private final Lifecycle lifecycle;
    private final ContactMatcher matcher;
    private final DuplicateRowFinder duplicates;
    private final ContactIdentities identities;
    private final QualificationForecast forecast;
    private final Handoffs handoffs;
    private final ImportHold importHold;
    private final LateEngagements late;

    /**
     * @param findings conflicts with other lines of the file; null = none
     * @param by login of the person who uploaded the file
     */
    public RowResult apply(RowValues row, IdSystem ids, LineFindings findings, Instant receivedAt, String by) {
        if (row.isBroken()) {
            return RowResult.failed(row.line(), row.problems(), row.notes());
        }
        try {
            var found = matcher.find(row, ids);
            if (isForgotten(found.contactId(), row, receivedAt)) {
                return failed(row, FORGOTTEN);
            }
            return apply(row, found, ids, findings, receivedAt, by);
        } catch (ContactMatcher.Unclear e) {
            return failed(row, e.getMessage());
        }
    }

    private RowResult apply(
            RowValues row,
            ContactMatcher.Found found,
            IdSystem ids,
            LineFindings findings,
            Instant receivedAt,
            String by) {
        var notes = new ArrayList<>(row.notes());
        if (found.note() != null) {
            notes.add(found.note());
        }
        var at = row.time().orElse(receivedAt);
        var upsert = ContactUpsert.of(found.contactId(), found.byFormerAddress() ? withoutEmail(row) : row.data());
        handoffs.expect(upsert);
        var received = importHold.during(() -> contacts.upsert(upsert, at, receivedAt));
        var outcome = received.result();
        notes.addAll(outcome.notes());
        var contactId = outcome.contact().id();
        remember(row, found, ids, outcome, receivedAt);
        notes.addAll(duplicates.notes(outcome.contact(), ids, findings));
        var changed = new LinkedHashSet<>(outcome.changed());
        var stageKept = begin(row, outcome, at, by, notes);
        for (var engaged : row.engagements()) {
            if (engaged(engaged, contactId, receivedAt, by, notes)) {
                changed.add(QualificationForecast.ENGAGEMENT);
            }
        }
        if (row.unsubscribed() && !outcome.contact().isUnsubscribed()) {
            contacts.unsubscribe(contactId, at.isAfter(receivedAt) ? receivedAt : at);
            changed.add("unsubscribed");
        }
        return new RowResult(
                row.line(),
                outcome(outcome, changed),
                contactId,
                changed,
                List.of(),
                notes,
                stageKept,
                received.waiting());
    }

    /** A stage in the file only sets where a contact starts; later stages follow from events alone. */
    private boolean begin(RowValues row, UpsertOutcome outcome, Instant at, String by, List<String> notes) {
        if (row.stage() == null) {
            return false;
        }
        var id = outcome.contact().id();
        var received = RowStage.of(row.stage()).orElse(null);
        var known = lifecycle.stageOf(id);
        if (received == Stage.SUBSCRIBER && outcome.created()) {
            lifecycle.beginAsSubscriber(id, at, by);
        } else if (received == Stage.LEAD && known == Stage.SUBSCRIBER) {
            lifecycle.move(id, Stage.LEAD, MoveCause.step(by, "TOLD"), at);
        } else if (received != known && received != Stage.SUBSCRIBER && received != Stage.LEAD) {
            notes.add("The file says %s; the contact stays %s, because only what happens moves a stage%s"
                    .formatted(row.stage(), known, RowStage.isWithSales(row.stage()) ? ": send its deal" : ""));
            return true;
        }
        return false;
    }

    /** Every export repeats a contact's last conversion until there is a newer one: it counts once. */
    private boolean engaged(
            RowValues.Engaged engaged, String contactId, Instant receivedAt, String by, List<String> notes) {
        var at = (engaged.at().isAfter(receivedAt) ? receivedAt : engaged.at()).truncatedTo(ChronoUnit.MILLIS);
        var known = contacts.engagementsOf(contactId).stream()
                .anyMatch(one ->
                        one.kind().equals(engaged.kind()) && one.occurredAt().equals(at));
        if (known) {
            return false;
        }
        var engagement = contacts.recordEngagement(contactId, engaged.kind(), engaged.told(), at, receivedAt);
        if (late.isLate(engagement)) {
            notes.add("\"%s\": %s".formatted(engaged.told(), late.note()));
        } else if (lifecycle.stageOf(contactId) == Stage.SUBSCRIBER && forecast.needsEvaluation(engaged.kind())) {
            lifecycle.move(contactId, Stage.LEAD, MoveCause.step(by, "FIRST_ENGAGEMENT"), receivedAt);
        }
        return true;
    }

    private void remember(
            RowValues row, ContactMatcher.Found found, IdSystem ids, UpsertOutcome outcome, Instant receivedAt) {
        var contactId = outcome.contact().id();
        if (found.alias() != null) {
            identities.addId(contactId, found.alias(), receivedAt);
        }
        identities.addAddresses(outcome.contact(), row.person().emails());
        if (outcome.created() && row.contactId() != null && !ids.isStated()) {
            identities.markGuessed(contactId, ids.name());
        }
    }

    /** The matched address is a former or a further one; the contact's present address stays. */
    private static Map<String, Object> withoutEmail(RowValues row) {
        var data = new HashMap<>(row.data());
        data.remove(ImportField.EMAIL.key);
        return data;
    }

    private boolean isForgotten(String id, RowValues row, Instant receivedAt) {
        var since = contacts.erasedAt(id);
        if (since.isEmpty()) {
            return contacts.find(id).isEmpty() && isAddressForgotten(row);
        }
        // a contact created again after its erasure exists; a line without a date counts as sent now
        var received = contacts.find(id).isPresent()
                ? row.time().orElse(receivedAt)
                : row.time().orElse(since.get());
        return !received.isAfter(since.get());
    }

    /** Finds an erased person under another id by any address of the line, for old lists and backups. */
    private boolean isAddressForgotten(RowValues row) {
        return row.person().emails().stream()
                .anyMatch(email ->
                        row.time().map(at -> contacts.isBlocked(email, at)).orElseGet(() -> contacts.isBlocked(email)));
    }

    private static Outcome outcome(UpsertOutcome outcome, LinkedHashSet<String> changed) {
        if (outcome.created()) {
            return Outcome.CREATED;
        }
        return changed.isEmpty() ? Outcome.UNCHANGED : Outcome.UPDATED;
    }

    private static RowResult failed(RowValues row, String sentence) {
        var problem = new RowProblem(row.line(), null, null, sentence);
        return RowResult.failed(row.line(), List.of(problem), row.notes());
    }
}
