package io.handoff.notification.content;

import io.handoff.notification.Notification;
import io.handoff.notification.NotificationKind;
import io.handoff.notification.settings.NotificationSettings;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Writes a digest: "12 MQLs are overdue", and an item for each. */
@Component
@RequiredArgsConstructor
public class DigestWriter {

    private final NotificationSettings settings;
    private final Properties headlines = headlines();

    /** @param messages of one kind to one recipient, at least one */
    public Digest write(List<Notification> messages) {
        var first = messages.get(0);
        var subject = messages.size() + " " + headline(first.kind());
        var items = messages.stream().map(this::item).toList();
        return new Digest(Digest.idOf(messages), subject, items, settings.link(NotificationSettings.MESSAGES_PATH));
    }

    public String headline(NotificationKind kind) {
        return headlines.getProperty(kind.template());
    }

    private Digest.Item item(Notification message) {
        var title = message.subject().replaceFirst("^[^:]{1,60}: ", "");
        var facts = message.bodyText()
                .lines()
                .filter(line -> MessageFact.of(line).isPresent())
                .toList();
        return new Digest.Item(title, facts, settings.link(NotificationSettings.MESSAGES_PATH + "/" + message.id()));
    }

    private static Properties headlines() {
        var headlines = new Properties();
        var file = new ClassPathResource("templates/notification/digest.properties");
        try (var words = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            headlines.load(words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return headlines;
    }
}
