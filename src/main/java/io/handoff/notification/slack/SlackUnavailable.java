package io.handoff.notification.slack;

import io.handoff.notification.settings.SlackWebhook;

/** Slack could not be reached or failed; a retry may succeed. Without a cause, because its message would contain the URL. */
public class SlackUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SlackUnavailable(SlackWebhook webhook, String what) {
        super("Slack did not take the message to %s: %s.".formatted(webhook, what));
    }
}
