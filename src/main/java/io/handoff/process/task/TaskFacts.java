package io.handoff.process.task;

import static io.handoff.engine.VariableNames.MQL_ID;

import io.handoff.activity.Activities;
import io.handoff.contact.Company;
import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.decision.ReasonLabels;
import io.handoff.decision.WhyText;
import io.handoff.engine.HandoffVariables;
import io.handoff.engine.TaskRule;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.output.CodeText;
import io.handoff.process.message.DueTimeFormatter;
import io.handoff.process.owner.OwnerText;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Sets what a task shows of the lead, in task-local variables that end with the task and never reach history. They are sentences, so that
 * ops can lay out the forms.
 */
@Component
@RequiredArgsConstructor
class TaskFacts {

    private final Contacts contacts;
    private final Activities activities;
    private final Mqls mqls;
    private final WhyText whyText;
    private final DueTimeFormatter dueText;
    private final OwnerText ownerText;
    private final FormChoices choices;
    private final ReasonLabels reasons;

    void show(DelegateTask task, HandoffVariables handoff) {
        contacts.find(handoff.contactId()).ifPresent(contact -> {
            var company = contacts.companyOf(contact);
            task.setVariableLocal("contactName", plain(contact.displayName()));
            task.setVariableLocal("company", plain(company.map(Company::name).orElse("")));
            task.setVariableLocal("jobTitle", plain(contact.jobTitle()));
            task.setVariableLocal("country", plain(contact.country()));
        });
        mqlOf(handoff).ifPresent(mql -> task.setVariableLocal("earlierPasses", earlierPasses(mql)));
        if (task.getAssignee() == null) { // else the assignment event follows and sets it
            showHowItStands(task, handoff);
        }
        choices.offer(task);
    }

    /** What changes with the owner, an upgrade or the due while the task is open. */
    void showHowItStands(DelegateTask task, HandoffVariables handoff) {
        contacts.find(handoff.contactId())
                .ifPresent(contact -> task.setVariableLocal("lastActivity", plain(lastActivity(contact))));
        mqlOf(handoff).ifPresent(mql -> {
            task.setVariableLocal("why", text(whyText.of(mql)));
            task.setVariableLocal("whyOwner", text(ownerText.why(mql)));
            task.setVariableLocal("dueText", text(due(task, mql)));
            task.setVariableLocal("dueHours", text(ownerText.whoseHours(mql)));
            task.setVariableLocal("mqlTypeText", CodeText.of(mql.type()));
        });
    }

    private Optional<Mql> mqlOf(HandoffVariables handoff) {
        return handoff.maybe(MQL_ID).flatMap(mqls::find);
    }

    /** The task's due; without one, the first response's due while the MQL is open. */
    private String due(DelegateTask task, Mql mql) {
        if (task.getDueDate() != null) {
            return dueText.of(task.getDueDate().toInstant(), task.getAssignee());
        }
        return mql.isOpen() ? dueText.of(mql) : null;
    }

    private String lastActivity(Contact contact) {
        var engaged = contacts.engagementsOf(contact.id()).stream()
                .max((a, b) -> a.occurredAt().compareTo(b.occurredAt()))
                .map(engagement -> CodeText.of(engagement.kind())
                        + Optional.ofNullable(engagement.detail())
                                .map(d -> ": " + d)
                                .orElse(""));
        var worked = activities.of(contact.id()).stream()
                .max((a, b) -> a.occurredAt().compareTo(b.occurredAt()))
                .map(activity -> CodeText.of(activity.kind())
                        + (activity.direction().equals("INBOUND") ? " by the prospect" : " by sales"));
        return engaged.map(e -> worked.map(w -> e + " · last contact: " + w).orElse(e))
                .or(() -> worked)
                .orElse("none yet");
    }

    private String earlierPasses(Mql mql) {
        return mqls.of(mql.contactId()).stream()
                .filter(earlier -> earlier.pass() < mql.pass())
                .map(earlier -> "pass %d: %s%s"
                        .formatted(
                                earlier.pass(),
                                CodeText.of(earlier.status().name()),
                                earlier.rejectReason() == null ? "" : " (" + reasons.given(earlier) + ")"))
                .collect(Collectors.joining(" · "));
    }

    static String plain(String received) {
        return TaskRule.plain(received);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
