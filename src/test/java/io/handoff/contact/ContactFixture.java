package io.handoff.contact;

import io.handoff.SettableClock;
import io.handoff.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ContactFixture {

    static final Instant MONDAY = Instant.parse("2026-06-01T10:00:00Z");
    static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));

    AnnotationConfigApplicationContext context;
    Contacts contacts;
    Heard onActivity;
    String id;
    String domain;

    abstract DataSource database();

    @BeforeAll
    void start() {
        context = Slice.of(database(), new SettableClock("2026-06-01T10:00:00Z"), Heard.class, "contact");
        contacts = context.getBean(Contacts.class);
        onActivity = context.getBean(Heard.class);
    }

    @AfterAll
    void stop() {
        context.close();
    }

    @BeforeEach
    void somebodyNew() {
        id = UUID.randomUUID().toString();
        domain = id.substring(0, 8) + ".example.org";
        onActivity.events.clear();
    }

    UpsertOutcome upsert(String contactId, Instant at, Object... namesAndValues) {
        var data = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            data.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return contacts.upsert(ContactUpsert.of(contactId, data), at, TUESDAY.plus(Duration.ofDays(1)));
    }

    static class Heard {

        final List<Object> events = new ArrayList<>();

        @EventListener({ContactChanged.class, ContactMerged.class, ContactSeparated.class, ContactErased.class})
        void on(Object event) {
            events.add(event);
        }
    }
}
