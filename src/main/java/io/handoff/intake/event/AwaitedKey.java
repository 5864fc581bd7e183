package io.handoff.intake.event;

/** Keys of what a parked event can wait for. */
public final class AwaitedKey {

    private AwaitedKey() {}

    public static String contact(String id) {
        return "contact:" + id;
    }

    public static String deal(String id) {
        return "deal:" + id;
    }

    public static String mql(String contactId) {
        return "mql:" + contactId;
    }
}
