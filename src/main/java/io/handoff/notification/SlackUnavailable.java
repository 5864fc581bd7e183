package io.handoff.notification;

/** Slack could not be reached or failed; a retry may succeed. Without a cause, because its message would contain the URL. */
public class SlackUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SlackUnavailable(SlackWebhook webhook, String what) {
        super("Slack did not take the message to %s: %s.".formatted(webhook, what));
    }
}
