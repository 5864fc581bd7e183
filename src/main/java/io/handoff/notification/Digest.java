package io.handoff.notification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Several messages of a kind as one: what they are about in a line each, and where each can be read. */
record Digest(String id, String subject, List<Item> items, String link) {

    /** Characters of one paragraph in Slack, with room to spare. */
    private static final int LONGEST_PARAGRAPH = 2_500;

    /** @param facts such as "Owner: Sam" */
    record Item(String title, List<String> facts, String link) {

        String line() {
            return "• " + title + (facts.isEmpty() ? "" : " – " + String.join(" · ", facts));
        }
    }

    /** The same messages have the same id, others another: mail systems drop what they have seen. */
    static String idOf(List<Notification> messages) {
        var ids = messages.stream().map(Notification::id).sorted().collect(Collectors.joining());
        return UUID.nameUUIDFromBytes(ids.getBytes(StandardCharsets.UTF_8)).toString();
    }

    String text() {
        return items.stream()
                .map(item -> item.title() + "\n" + String.join("\n", item.facts())
                        + (item.facts().isEmpty() ? "" : "\n") + item.link())
                .collect(Collectors.joining("\n\n", "Each of them is in your messages in Handoff.\n\n", "\n\n" + link));
    }

    /** As few paragraphs as hold it. */
    MessageBody body() {
        var paragraphs = new ArrayList<String>();
        var current = new StringBuilder();
        for (var item : items) {
            if (!current.isEmpty() && current.length() + item.line().length() > LONGEST_PARAGRAPH) {
                paragraphs.add(current.toString());
                current.setLength(0);
            }
            current.append(current.isEmpty() ? "" : "\n").append(item.line());
        }
        paragraphs.add(current.toString());
        return new MessageBody(paragraphs, Optional.of(link));
    }
}
