package io.handoff.intake.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Keys of what a parked event can wait for. */
public final class AwaitedKey {

    private static final int MAX_LENGTH = 280;

    private AwaitedKey() {}

    public static String contact(String id) {
        return "contact:" + id;
    }

    public static String deal(String id) {
        return "deal:" + id;
    }

    /** @param id as stored: with the name of its id system, or with the source of the event that logged it */
    static String activity(String id) {
        return "activity:" + (id.length() > MAX_LENGTH ? UUID.nameUUIDFromBytes(id.getBytes(UTF_8)) : id);
    }

    public static String mql(String contactId) {
        return "mql:" + contactId;
    }
}
