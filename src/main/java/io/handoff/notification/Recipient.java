package io.handoff.notification;

/** Who a message goes to: one person by login id, or everyone in a group. */
public record Recipient(String id, boolean group) {

    public static Recipient person(String loginId) {
        return new Recipient(loginId, false);
    }

    public static Recipient group(String groupId) {
        return new Recipient(groupId, true);
    }
}
