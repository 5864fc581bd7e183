package io.handoff.contact;

/**
 * A contact that is likely the same person as another.
 *
 * @param sameAddress true: they share an address; false: only a phone number
 */
public record LikelyDuplicate(Contact contact, boolean sameAddress) {

    /** What they share, in words. */
    public String shared() {
        return sameAddress ? "address" : "phone number";
    }
}
