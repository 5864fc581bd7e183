package io.handoff.process.task;

import static io.handoff.engine.ElementIds.FIX_CONTACT_DATA;
import static io.handoff.engine.VariableNames.COMPANY;
import static io.handoff.engine.VariableNames.FACT_CHANGED;

import io.handoff.contact.ContactUpsert;
import io.handoff.contact.Contacts;
import io.handoff.engine.HandoffVariables;
import io.handoff.engine.RefusedByRule;
import io.handoff.engine.TaskRule;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.process.CurrentPerson;
import io.handoff.process.salesdecision.RejectionFollowUp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * "Fix contact data": writes what operations entered to the contact; empty fields are ignored. Corrections made in the source system count
 * as well, see {@code EvaluateLead}.
 */
@Component
@RequiredArgsConstructor
class FixContactData implements TaskRule {

    private static final List<String> OF_CONTACT = List.of("email", "phone", "jobTitle", "country");
    private static final List<String> OF_COMPANY = List.of("employees", "industry");
    /** Prefix of the variables that keep what the form showed initially. */
    private static final String SHOWN = "shown.";

    private final Contacts contacts;
    private final Mqls mqls;
    private final RejectionFollowUp followUps;
    private final CurrentPerson person;
    private final Clock clock;

    @Override
    public String task() {
        return FIX_CONTACT_DATA;
    }

    @Override
    public void created(DelegateTask task, HandoffVariables handoff) {
        followUps.record(handoff);
        var note = mqls.find(handoff.mqlId()).map(Mql::note).orElse(null);
        task.setVariableLocal("rejectNote", TaskRule.plain(note));
        OF_CONTACT.forEach(field -> task.setVariableLocal(SHOWN + field, task.getVariableLocal(field)));
    }

    @Override
    public void complete(DelegateTask task, HandoffVariables handoff) {
        person.mustOperate();
        var fields = entered(task, OF_CONTACT);
        var company = entered(task, OF_COMPANY);
        if (!company.isEmpty()) {
            fields.put(COMPANY, company);
        }
        if (!fields.isEmpty() && write(handoff.contactId(), fields)) {
            handoff.set(FACT_CHANGED, true);
        }
    }

    /** Whether anything changed. */
    private boolean write(String contactId, Map<String, Object> fields) {
        try {
            var upsert = ContactUpsert.of(contactId, fields);
            if (!upsert.notes().isEmpty()) {
                throw new RefusedByRule(String.join("; ", upsert.notes()) + ". Correct it, or leave the field empty.");
            }
            var outcome = contacts.upsert(upsert, clock.instant(), clock.instant());
            return !outcome.changed().isEmpty();
        } catch (IllegalArgumentException wrong) {
            throw new RefusedByRule(wrong.getMessage());
        }
    }

    /**
     * The entered values, removed from the process, which keeps no personal data. Values that are as the form showed them are ignored: they
     * may have been corrected elsewhere since.
     */
    private static Map<String, Object> entered(DelegateTask task, List<String> names) {
        var fields = new LinkedHashMap<String, Object>();
        for (var name : names) {
            var value = task.getVariable(name);
            task.removeVariable(name);
            var untouched = Objects.equals(value, task.getVariableLocal(SHOWN + name));
            if (value != null && !value.toString().isBlank() && !untouched) {
                fields.put(name, value);
            }
        }
        return fields;
    }
}
