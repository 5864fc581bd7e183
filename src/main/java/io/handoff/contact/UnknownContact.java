package io.handoff.contact;

/** No contact has this id, neither itself nor as the id of one that was merged. */
public class UnknownContact extends RuntimeException {

    private final String contactId;

    public UnknownContact(String contactId) {
        super("Contact %s is not known".formatted(contactId));
        this.contactId = contactId;
    }

    public String contactId() {
        return contactId;
    }
}
