package io.handoff.contact;

/** Neither a contact nor a merged one has this id. */
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
