package io.handoff.process.message;

import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.notification.NewNotification;
import io.handoff.notification.NotificationKind;
import io.handoff.notification.Notifications;
import io.handoff.notification.Recipient;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Messages about bounces and replies of contacts in nurture. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class NurtureNotifications {

    private static final Recipient OPS = Recipient.group("revops");
    private static final Recipient MARKETING = Recipient.group("marketing");

    private final Notifications notifications;
    private final Mqls mqls;
    private final DueTimeFormatter dueText;

    /** One message per bounced address, without the address. */
    public void opsThatAddressBounced(String contactId, String address, String reason) {
        var key = "bounced:%s:%08x"
                .formatted(contactId, address.toLowerCase(Locale.ROOT).hashCode());
        var facts = reason == null ? Map.<String, String>of() : Map.of("reason", reason);
        notifications.send(
                new NewNotification(NotificationKind.ADDRESS_BOUNCED, List.of(OPS), contactId, null, facts, key));
    }

    public void marketingThatContactReplied(String mqlId, Instant repliedAt) {
        send(mqlId, NotificationKind.NURTURE_REPLIED, List.of(MARKETING), Map.of(), repliedAt);
    }

    public void thatReplyIsUnread(String mqlId, Instant due) {
        send(
                mqlId,
                NotificationKind.REPLY_UNREAD,
                List.of(MARKETING, OPS),
                Map.of("dueText", dueText.of(due, null)),
                due);
    }

    private void send(
            String mqlId, NotificationKind kind, List<Recipient> to, Map<String, String> facts, Instant about) {
        var contact = mqls.find(mqlId).map(Mql::contactId).orElseThrow();
        var key = String.join(":", mqlId, kind.name(), about.toString());
        notifications.send(new NewNotification(kind, to, contact, mqlId, facts, key));
    }
}
