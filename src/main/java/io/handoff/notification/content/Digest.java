package io.handoff.notification.content;

import io.handoff.notification.Notification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Several messages of one kind in one: a line and a link for each. */
public record Digest(String id, String subject, List<Item> items, String link) {

    /** Below Slack's limit of 3,000 characters per section. */
    private static final int MAX_PARAGRAPH_LENGTH = 2_500;

    /** @param facts such as "Owner: Sam" */
    record Item(String title, List<String> facts, String link) {

        String line() {
            return "• " + title + (facts.isEmpty() ? "" : " – " + String.join(" · ", facts));
        }
    }

    /** The same messages give the same id, because mail systems drop a mail whose Message-ID they have seen. */
    static String idOf(List<Notification> messages) {
        var ids = messages.stream().map(Notification::id).sorted().collect(Collectors.joining());
        return UUID.nameUUIDFromBytes(ids.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public String text() {
        return items.stream()
                .map(item -> item.title() + "\n" + String.join("\n", item.facts())
                        + (item.facts().isEmpty() ? "" : "\n") + item.link())
                .collect(Collectors.joining("\n\n", "Each of them is in your messages in Handoff.\n\n", "\n\n" + link));
    }

    /** The items in as few paragraphs as possible. */
    public MessageBody body() {
        var paragraphs = new ArrayList<String>();
        var current = new StringBuilder();
        for (var item : items) {
            if (!current.isEmpty() && current.length() + item.line().length() > MAX_PARAGRAPH_LENGTH) {
                paragraphs.add(current.toString());
                current.setLength(0);
            }
            current.append(current.isEmpty() ? "" : "\n").append(item.line());
        }
        paragraphs.add(current.toString());
        return new MessageBody(paragraphs, Optional.of(link));
    }
}
