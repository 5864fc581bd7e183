package io.handoff.notification.content;

import io.handoff.notification.settings.NotificationSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The paragraphs of a message and its link into the application. Only a link of this application alone in its paragraph counts, so that
 * text inside a contact's name cannot become the link.
 */
public record MessageBody(List<String> paragraphs, Optional<String> link) {

    public static MessageBody of(String text, NotificationSettings settings) {
        var pieces = Arrays.stream(text.split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList();
        return new MessageBody(
                pieces.stream().filter(piece -> !settings.isLink(piece)).toList(),
                pieces.stream().filter(settings::isLink).findFirst());
    }
}
