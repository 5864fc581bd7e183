package io.handoff.notification.web;

import io.handoff.notification.Channel;
import io.handoff.notification.Notification;
import io.handoff.notification.NotificationKind;
import io.handoff.notification.NotificationStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The endpoints for the messages of the signed-in user. */
@RestController
@RequestMapping("/api/notifications")
@Tag(name = "Notifications")
@RequiredArgsConstructor
class NotificationsApi {

    private final MessagesOfPerson messages;

    record Item(
            String id,
            NotificationKind kind,
            Channel channel,
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
                    n.channel(),
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

    record Unread(long unread) {}

    @GetMapping
    @Operation(summary = "Messages to you, newest first")
    PagedModel<Item> mine(
            Principal person,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return new PagedModel<>(
                messages.page(person.getName(), unread, page, size).map(Item::of));
    }

    @GetMapping("/unread")
    @Operation(summary = "How many messages to you are unread")
    Unread unread(Principal person) {
        return new Unread(messages.unread(person.getName()));
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "You have read a message")
    void read(@PathVariable String id, Principal person) {
        messages.read(id, person.getName());
    }

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "You have read all messages")
    void readAll(Principal person) {
        messages.readAll(person.getName());
    }
}
