package io.handoff.process.task;

import static io.handoff.engine.ElementIds.SEPARATE_MERGED_CONTACTS;
import static io.handoff.engine.VariableNames.FORMER_ID;
import static io.handoff.engine.VariableNames.SEPARATION;

import io.handoff.contact.ContactIdentities;
import io.handoff.contact.Contacts;
import io.handoff.engine.HandoffVariables;
import io.handoff.engine.RefusedByRule;
import io.handoff.engine.TaskRule;
import io.handoff.process.CurrentPerson;
import io.handoff.process.Handoffs;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** "Separate merged contacts": operations decide whether merged contacts are two people. */
@Component
@RequiredArgsConstructor
class SeparateMergedContacts implements TaskRule {

    private final Contacts contacts;
    private final ContactIdentities identities;
    private final Handoffs handoffs;
    private final CurrentPerson person;
    private final Clock clock;

    @Override
    public String task() {
        return SEPARATE_MERGED_CONTACTS;
    }

    @Override
    public void complete(DelegateTask task, HandoffVariables merge) {
        person.mustOperate();
        switch (merge.maybe(SEPARATION).orElse("")) {
            case "SEPARATE" -> separate(merge.contactId(), merge.text(FORMER_ID));
            case "KEEP" -> {}
            default -> throw new RefusedByRule("Say whether they are two people or one.");
        }
    }

    private void separate(String survivorId, String formerId) {
        var isStillMerged = contacts.mergedInto(formerId).isPresent();
        var survivor = contacts.lock(survivorId).id();
        if (isStillMerged && identities.separate(survivor, formerId, clock.instant())) {
            handoffs.separated(survivor, formerId);
        }
    }
}
