package io.handoff.notification.content;

import io.handoff.contact.Company;
import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The contact data that messages may contain: name and company, never address or phone. */
@Component
@RequiredArgsConstructor
public class ContactFacts {

    private final Contacts contacts;

    public Map<String, Object> of(String contactId) {
        return contactId == null
                ? Map.of()
                : contacts.find(contactId).map(this::of).orElse(Map.of("contactName", contactId));
    }

    Map<String, Object> of(Contact contact) {
        var facts = new HashMap<String, Object>();
        facts.put("contactName", contact.displayName());
        facts.put("firstName", contact.firstName());
        facts.put("company", contacts.companyOf(contact).map(Company::name).orElse(null));
        return facts;
    }
}
