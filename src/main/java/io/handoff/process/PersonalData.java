package io.handoff.process;

import io.handoff.contact.Contact;
import java.util.Set;
import java.util.stream.Stream;

/** What one module holds of a person, for the export of everything we hold. */
public interface PersonalData {

    /** Of the part in the export, such as {@code engagements}. */
    String name();

    /**
     * Values that become JSON, oldest first. Addresses of other people are replaced on the way out, names of their fields need no care.
     *
     * @param ids present and former ones
     */
    Stream<?> of(Contact contact, Set<String> ids);
}
