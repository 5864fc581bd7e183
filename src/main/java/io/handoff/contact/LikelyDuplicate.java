package io.handoff.contact;

/**
 * Somebody who is likely the same person as a contact.
 *
 * @param sameAddress they share an address; else only the phone number
 */
public record LikelyDuplicate(Contact contact, boolean sameAddress) {

    /** What they share, in words. */
    public String shared() {
        return sameAddress ? "address" : "phone number";
    }
}
