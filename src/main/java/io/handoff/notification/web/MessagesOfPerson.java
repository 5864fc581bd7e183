package io.handoff.notification.web;

import io.handoff.notification.Notification;
import io.handoff.notification.store.NotificationStore;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The messages to one person in the application, whatever other channel was used. */
@Component
@Transactional
@RequiredArgsConstructor
public class MessagesOfPerson {

    private static final int MAX_PAGE_SIZE = 200;

    private final NotificationStore store;
    private final Clock clock;

    /** Messages of a person, newest first. */
    @Transactional(readOnly = true)
    public Page<Notification> page(String person, boolean unread, int number, int size) {
        var wanted = PageRequest.of(Math.max(number, 0), Math.min(Math.max(size, 1), MAX_PAGE_SIZE));
        var messages = store.pageFor(person, unread, wanted.getPageSize(), wanted.getOffset());
        return new PageImpl<>(messages, wanted, store.countFor(person, unread));
    }

    @Transactional(readOnly = true)
    public long unread(String person) {
        return store.countFor(person, true);
    }

    /** Returns the message and marks it as read. */
    public Optional<Notification> open(String id, String person) {
        read(id, person);
        return store.findFor(id, person);
    }

    void read(String id, String person) {
        store.markRead(id, person, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    public void readAll(String person) {
        store.markAllRead(person, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
