package io.handoff.notification.settings;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of all messages.
 *
 * @param publicUrl base URL of links in messages
 * @param mailFrom default sender of mails
 */
@ConfigurationProperties("handoff")
public record NotificationSettings(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("Handoff <handoff@localhost>") String mailFrom) {

    /** The page with a user's messages. */
    public static final String MESSAGES_PATH = "/messages";

    public String link(String path) {
        return publicUrl.toString().replaceAll("/+$", "") + path;
    }

    /** Whether the text is exactly one link as made by {@link #link}. */
    public boolean isLink(String text) {
        return text.startsWith(link("/")) && text.chars().noneMatch(Character::isWhitespace);
    }
}
