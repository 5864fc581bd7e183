package io.handoff.notification.content;

import java.util.ArrayList;
import java.util.List;

/** A part of a mail's page: text, or consecutive facts shown as a table. */
public record MailPart(String words, List<MessageFact> facts) {

    public static List<MailPart> of(MessageBody body) {
        return body.paragraphs().stream()
                .flatMap(paragraph -> of(paragraph).stream())
                .toList();
    }

    private static List<MailPart> of(String paragraph) {
        var parts = new ArrayList<MailPart>();
        var words = new StringBuilder();
        var facts = new ArrayList<MessageFact>();
        for (var line : paragraph.lines().toList()) {
            var fact = MessageFact.of(line);
            if (fact.isPresent()) {
                flush(parts, words, null);
                facts.add(fact.get());
            } else {
                flush(parts, null, facts);
                words.append(words.isEmpty() ? "" : "\n").append(line);
            }
        }
        flush(parts, words, facts);
        return parts;
    }

    private static void flush(List<MailPart> parts, StringBuilder words, List<MessageFact> facts) {
        if (words != null && !words.isEmpty()) {
            parts.add(new MailPart(words.toString(), List.of()));
            words.setLength(0);
        }
        if (facts != null && !facts.isEmpty()) {
            parts.add(new MailPart(null, List.copyOf(facts)));
            facts.clear();
        }
    }
}
