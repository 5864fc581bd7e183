package io.handoff.intake.event;

/** Applies one type of event in its own transaction: records the fact, then notifies the handoff. */
public interface EventHandler {

    /** The CloudEvents {@code type} without {@link IncomingEvent#TYPE_PREFIX}. */
    String type();

    /**
     * @throws EventMustWait if it cannot be applied yet
     * @throws RejectedEvent if it can never be applied as sent
     */
    Applied apply(IncomingEvent event);
}
