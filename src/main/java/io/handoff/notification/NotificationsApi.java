package io.handoff.notification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the application had to tell the person who is logged in. */
@RestController
@RequestMapping("/api/notifications")
@Tag(name = "Notifications")
class NotificationsApi {

    private static final int LARGEST_PAGE = 200;

    private final NotificationStore store;
    private final Notifications notifications;

    NotificationsApi(NotificationStore store, Notifications notifications) {
        this.store = store;
        this.notifications = notifications;
    }

    record Item(
            String id,
            NotificationKind kind,
            String contactId,
            String mqlId,
            String subject,
            String text,
            NotificationStatus status,
            String statusReason,
            Instant createdAt,
            Instant sentAt,
            Instant readAt) {

        static Item of(Notification n) {
            return new Item(
                    n.id(),
                    n.kind(),
                    n.contactId(),
                    n.mqlId(),
                    n.subject(),
                    n.bodyText(),
                    n.status(),
                    n.statusReason(),
                    n.createdAt(),
                    n.sentAt(),
                    n.readAt());
        }
    }

    @GetMapping
    @Operation(summary = "Messages to you, newest first")
    PagedModel<Item> mine(
            Principal person, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        var wanted = PageRequest.of(Math.max(page, 0), Math.min(Math.max(size, 1), LARGEST_PAGE));
        var items = store.pageFor(person.getName(), wanted.getPageSize(), wanted.getOffset()).stream()
                .map(Item::of)
                .toList();
        return new PagedModel<>(new PageImpl<>(items, wanted, store.countFor(person.getName())));
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "You have read a message")
    void read(@PathVariable String id, Principal person) {
        store.markRead(id, person.getName(), notifications.now());
    }
}
