package io.handoff.privacy;

import io.handoff.contact.Contact;
import java.util.Set;
import java.util.stream.Stream;

/** One module's personal data of a contact, for the data export. */
public interface PersonalData {

    /** Name of this part of the export, such as {@code engagements}. */
    String name();

    /**
     * Values that are serialised as JSON, oldest first. The export masks addresses of other people.
     *
     * @param ids present and former ids of the contact
     */
    Stream<?> of(Contact contact, Set<String> ids);
}
