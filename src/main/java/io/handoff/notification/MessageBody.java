package io.handoff.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The text of a message in pieces: what it says, and the link of ours to open. Only a link of ours alone on its line is one, never what a
 * name pretends to be.
 */
record MessageBody(List<String> paragraphs, Optional<String> link) {

    static MessageBody of(String text, NotificationSettings settings) {
        var pieces = Arrays.stream(text.split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList();
        return new MessageBody(
                pieces.stream().filter(piece -> !settings.isLink(piece)).toList(),
                pieces.stream().filter(settings::isLink).findFirst());
    }
}
