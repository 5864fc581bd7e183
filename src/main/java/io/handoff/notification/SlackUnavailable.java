package io.handoff.notification;

/** Slack could not be reached, or has trouble of its own: worth trying again. It has no cause, whose text would name the URL. */
public class SlackUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SlackUnavailable(SlackWebhook webhook, String what) {
        super("Slack did not take the message to %s: %s.".formatted(webhook, what));
    }
}
