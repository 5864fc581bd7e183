package io.handoff.notification.slack;

import io.handoff.notification.CannotBeSent;
import io.handoff.notification.settings.SlackWebhook;
import java.util.regex.Pattern;

/** Slack permanently refused the message; the sentence says what ops can do. */
public class SlackRefused extends CannotBeSent {

    private static final long serialVersionUID = 1L;

    /** Slack's errors are one word of plain text; other bodies are not shown, because they may repeat the URL. */
    private static final Pattern WORD = Pattern.compile("[a-z][a-z_]{1,60}");

    private SlackRefused(String sentence) {
        super(sentence);
    }

    static SlackRefused answered(SlackWebhook webhook, int status, String body) {
        var word = body != null && WORD.matcher(body.strip()).matches() ? ", " + body.strip() : "";
        return new SlackRefused(
                "Slack refused the message to %s (%d%s): %s The recipients get an email, or see it in Handoff. Afterwards increment the retries here to post it as well."
                        .formatted(webhook, status, word, whatToDo(status, setting(webhook.name()))));
    }

    public static SlackRefused gone(String recipient) {
        return new SlackRefused(
                "There is no webhook %s any more: put its URL back, or delete this instance. The recipients get an email, or see it in Handoff."
                        .formatted(setting(recipient.substring(1))));
    }

    private static String whatToDo(int status, String setting) {
        return switch (status) {
            case 400 -> "the message has a form it does not accept. Please report this with the word in brackets.";
            case 403 -> "the app may not post there. Ask who administers Slack to allow it.";
            case 404 ->
                "it does not know this webhook. Make a new one in Slack, put its URL into %s and restart."
                        .formatted(setting);
            case 410 ->
                "the channel is archived. Choose another channel in Slack, put the URL of its webhook into %s and restart."
                        .formatted(setting);
            default -> "check that %s is the URL of an incoming webhook.".formatted(setting);
        };
    }

    private static String setting(String name) {
        return "handoff.notifications.slack.webhooks." + name;
    }
}
