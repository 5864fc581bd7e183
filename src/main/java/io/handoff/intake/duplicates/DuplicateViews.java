package io.handoff.intake.duplicates;

import io.handoff.contact.Company;
import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.contact.DuplicateGroup;
import io.handoff.lifecycle.Lifecycle;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Collects what people need to decide whether contacts are the same person. */
@Component
@RequiredArgsConstructor
class DuplicateViews {

    private final Contacts contacts;
    private final Lifecycle lifecycle;

    DuplicateView of(DuplicateGroup group) {
        return new DuplicateView(
                group.shared(),
                group.value(),
                group.contacts().stream().map(this::person).toList());
    }

    private DuplicateView.Person person(Contact contact) {
        return new DuplicateView.Person(
                contact.id(),
                contact.displayName(),
                contact.email(),
                contact.phone(),
                contacts.companyOf(contact).map(Company::name).orElse(null),
                lifecycle.stageOf(contact.id()),
                contact.createdAt());
    }
}
