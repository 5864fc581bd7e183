package io.handoff.notification.store;

import io.handoff.notification.CustomMessage;
import io.handoff.notification.InlineImage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores HTML and images of custom messages, once for all recipients. */
@Component
@RequiredArgsConstructor
public class MessageContents {

    private final JdbcClient jdbc;

    public record Content(String html, List<InlineImage> images) {}

    /** @return the content's id; an existing content of the same key is kept */
    public String keep(String key, CustomMessage words, Instant now) {
        return known(key).orElseGet(() -> insert(key, words, now));
    }

    private Optional<String> known(String key) {
        return jdbc.sql("select id from notification_content where idempotency_key = :key")
                .param("key", key)
                .query(String.class)
                .optional();
    }

    private String insert(String key, CustomMessage words, Instant now) {
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                insert into notification_content (id, idempotency_key, html, created_at)
                values (:id, :key, :html, :now)""")
                .param("id", id)
                .param("key", key)
                .param("html", words.html())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        for (var image : words.images()) {
            jdbc.sql("insert into notification_image (content_id, name, png) values (:id, :name, :png)")
                    .param("id", id)
                    .param("name", image.name())
                    .param("png", image.png())
                    .update();
        }
        return id;
    }

    public Optional<Content> find(String id) {
        return jdbc.sql("select html from notification_content where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(html -> new Content(html, images(id)));
    }

    private List<InlineImage> images(String id) {
        return jdbc.sql("select name, png from notification_image where content_id = :id order by name")
                .param("id", id)
                .query((row, no) -> new InlineImage(row.getString("name"), row.getBytes("png")))
                .list();
    }

    public void forget(Instant before) {
        jdbc.sql("delete from notification_content where created_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
