package io.handoff.process.task;

import io.handoff.contact.CompanyField;
import io.handoff.contact.ContactField;
import io.handoff.contact.ContactUpsert;
import io.handoff.contact.ContactUpsert.CompanyUpsert;
import io.handoff.contact.Contacts;
import io.handoff.process.HandoffVariables;
import io.handoff.process.mql.FollowUps;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** "Fix contact data": what operations entered is written to the contact; fields left empty stay as they are. */
@Component
class FixContactData implements TaskRule {

    private static final Map<String, ContactField> OF_CONTACT = Map.of(
            "email", ContactField.EMAIL,
            "phone", ContactField.PHONE,
            "jobTitle", ContactField.JOB_TITLE,
            "country", ContactField.COUNTRY);
    private static final Map<String, CompanyField> OF_COMPANY =
            Map.of("employees", CompanyField.EMPLOYEES, "industry", CompanyField.INDUSTRY);

    private final Contacts contacts;
    private final FollowUps followUps;
    private final Clock clock;

    FixContactData(Contacts contacts, FollowUps followUps, Clock clock) {
        this.contacts = contacts;
        this.followUps = followUps;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "Task_FixContactData";
    }

    @Override
    public void created(DelegateTask task, HandoffVariables handoff) {
        followUps.told(handoff);
    }

    @Override
    public void complete(DelegateTask task, HandoffVariables handoff) {
        var fields = entered(task, OF_CONTACT);
        var company = entered(task, OF_COMPANY);
        if (!fields.isEmpty() || !company.isEmpty()) {
            var upsert = new ContactUpsert(
                    handoff.contactId(), fields, company.isEmpty() ? null : CompanyUpsert.of(company));
            contacts.upsert(upsert, clock.instant(), clock.instant());
        }
    }

    /** What was filled in; it leaves the process again, a handoff keeps nothing of a person. */
    private static <F> Map<F, Object> entered(DelegateTask task, Map<String, F> names) {
        var fields = new LinkedHashMap<F, Object>();
        names.forEach((name, field) -> {
            var value = task.getVariable(name);
            task.removeVariable(name);
            if (value != null && !value.toString().isBlank()) {
                fields.put(field, value);
            }
        });
        return fields;
    }
}
