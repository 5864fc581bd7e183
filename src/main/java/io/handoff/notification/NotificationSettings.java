package io.handoff.notification;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How we write to people.
 *
 * @param publicUrl where people reach this application; links in messages start with it
 * @param mailFrom sender of every mail
 */
@ConfigurationProperties("handoff")
record NotificationSettings(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("Handoff <handoff@localhost>") String mailFrom) {

    String link(String path) {
        return publicUrl.toString().replaceAll("/+$", "") + path;
    }

    /** Whether this is nothing but a link made by {@link #link}. */
    boolean isLink(String text) {
        return text.startsWith(link("/")) && text.chars().noneMatch(Character::isWhitespace);
    }
}
