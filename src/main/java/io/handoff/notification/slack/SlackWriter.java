package io.handoff.notification.slack;

import io.handoff.notification.Notification;
import io.handoff.notification.content.Digest;
import io.handoff.notification.content.MessageBody;
import io.handoff.notification.settings.NotificationSettings;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a message as Block Kit. All texts are plain text, so that Slack does not interpret names like {@code <!channel>} or URLs. */
@Component
@RequiredArgsConstructor
public class SlackWriter {

    private static final int MAX_HEADER_LENGTH = 150;
    private static final int MAX_SECTION_LENGTH = 3_000;
    private static final int MAX_TEXT_LENGTH = 3_000;
    /** Slack allows 50 blocks; one is the header, one the button. */
    private static final int MAX_SECTIONS = 48;

    private final NotificationSettings settings;

    public ObjectNode write(Notification message) {
        return write(message.subject(), MessageBody.of(message.bodyText(), settings));
    }

    public ObjectNode write(Digest digest) {
        return write(digest.subject(), digest.body());
    }

    private static ObjectNode write(String subject, MessageBody body) {
        var json = JsonNodeFactory.instance;
        var message = json.objectNode();
        // shown in push notifications
        message.put("text", SlackText.escaped(subject, MAX_TEXT_LENGTH));
        var blocks = message.putArray("blocks");
        blocks.addObject().put("type", "header").set("text", plain(subject, MAX_HEADER_LENGTH));
        sections(blocks, body.paragraphs());
        body.link().ifPresent(link -> {
            var actions = blocks.addObject().put("type", "actions");
            actions.putArray("elements")
                    .addObject()
                    .put("type", "button")
                    .put("action_id", "open")
                    .put("url", link)
                    .set("text", plain("Open in Handoff", 75));
        });
        return message;
    }

    private static void sections(ArrayNode blocks, List<String> paragraphs) {
        for (var paragraph : paragraphs.subList(0, Math.min(MAX_SECTIONS, paragraphs.size()))) {
            blocks.addObject().put("type", "section").set("text", plain(paragraph, MAX_SECTION_LENGTH));
        }
    }

    private static ObjectNode plain(String text, int longest) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "plain_text")
                .put("text", SlackText.escaped(text, longest))
                .put("emoji", false);
    }
}
