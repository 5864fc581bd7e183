package io.handoff.process.task;

import io.handoff.activity.Activities;
import io.handoff.contact.Company;
import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.process.HandoffVariables;
import io.handoff.process.Mql;
import io.handoff.process.Mqls;
import io.handoff.process.mql.DueText;
import io.handoff.qualification.DecisionSnapshot;
import io.handoff.qualification.DecisionSnapshots;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * What a task shows of the lead: variables of the task alone, gone when it is completed and never in history. Written as sentences,
 * because the forms are ops' to lay out.
 */
@Component
class ShownFacts {

    private final Contacts contacts;
    private final Activities activities;
    private final Mqls mqls;
    private final DecisionSnapshots snapshots;
    private final DueText dueText;
    private final Choices choices;

    ShownFacts(
            Contacts contacts,
            Activities activities,
            Mqls mqls,
            DecisionSnapshots snapshots,
            DueText dueText,
            Choices choices) {
        this.contacts = contacts;
        this.activities = activities;
        this.mqls = mqls;
        this.snapshots = snapshots;
        this.dueText = dueText;
        this.choices = choices;
    }

    void show(DelegateTask task, HandoffVariables handoff) {
        contacts.find(handoff.contactId()).ifPresent(contact -> {
            var company = contacts.companyOf(contact);
            task.setVariableLocal("contactName", contact.displayName());
            task.setVariableLocal("company", company.map(Company::name).orElse(""));
            task.setVariableLocal("jobTitle", text(contact.jobTitle()));
            task.setVariableLocal("country", text(contact.country()));
            task.setVariableLocal("lastActivity", lastActivity(contact));
        });
        handoff.maybe("mqlId").flatMap(mqls::find).ifPresent(mql -> {
            task.setVariableLocal("why", why(mql));
            task.setVariableLocal("earlierPasses", earlierPasses(mql));
            task.setVariableLocal("dueText", text(dueText.of(mql)));
        });
        choices.offer(task);
    }

    private String why(Mql mql) {
        return snapshots.of(mql.contactId()).stream()
                .filter(snapshot -> snapshot.pass() == mql.pass() && snapshot.text() != null)
                .map(DecisionSnapshot::text)
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private String lastActivity(Contact contact) {
        var engaged = contacts.engagementsOf(contact.id()).stream()
                .max((a, b) -> a.occurredAt().compareTo(b.occurredAt()))
                .map(engagement -> words(engagement.kind())
                        + Optional.ofNullable(engagement.detail())
                                .map(d -> ": " + d)
                                .orElse(""));
        var worked = activities.of(contact.id()).stream()
                .max((a, b) -> a.occurredAt().compareTo(b.occurredAt()))
                .map(activity -> words(activity.kind()) + " by sales");
        return engaged.map(e -> worked.map(w -> e + " · last by sales: " + w).orElse(e))
                .or(() -> worked)
                .orElse("none yet");
    }

    private String earlierPasses(Mql mql) {
        return mqls.of(mql.contactId()).stream()
                .filter(earlier -> earlier.pass() < mql.pass())
                .map(earlier -> "pass %d: %s%s"
                        .formatted(
                                earlier.pass(),
                                words(earlier.status().name()),
                                earlier.rejectReason() == null ? "" : " (" + words(earlier.rejectReason()) + ")"))
                .collect(Collectors.joining(" · "));
    }

    private static String words(String code) {
        var words = code.replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
