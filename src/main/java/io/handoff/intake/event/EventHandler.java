package io.handoff.intake.event;

/** Applies one type of event, in a transaction of its own: records the fact, then tells the handoff. */
public interface EventHandler {

    /** The {@code type} without its common beginning, {@link IncomingEvent#TYPE_PREFIX}. */
    String type();

    /**
     * @throws MustWait if it cannot be applied yet
     * @throws RejectedEvent if it never can, as it was sent
     */
    Applied apply(IncomingEvent event);
}
