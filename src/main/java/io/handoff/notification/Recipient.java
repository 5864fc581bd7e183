package io.handoff.notification;

/** The recipient of a message: one person by login id, or all members of a group. */
public record Recipient(String id, boolean group) {

    public static Recipient person(String loginId) {
        return new Recipient(loginId, false);
    }

    public static Recipient group(String groupId) {
        return new Recipient(groupId, true);
    }
}
