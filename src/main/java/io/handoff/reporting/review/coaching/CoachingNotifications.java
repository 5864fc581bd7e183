package io.handoff.reporting.review.coaching;

import static io.handoff.engine.VariableNames.NOTE;

import io.handoff.notification.NewNotification;
import io.handoff.notification.NotificationKind;
import io.handoff.notification.Notifications;
import io.handoff.notification.Recipient;
import io.handoff.team.Person;
import io.handoff.team.Teams;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Sends messages about a coaching to the rep and the rep's managers. */
@Component
@RequiredArgsConstructor
class CoachingNotifications {

    private static final Recipient OPS = Recipient.group("revops");

    private final Notifications notifications;
    private final Teams teams;
    private final Clock clock;

    /** A manager who is absent, or is the rep, is replaced by the deputy; without any manager ops gets the message (F1). */
    void managers(Coaching coaching, String again) {
        var managers = teams.managersOf(coaching.teamId(), coaching.repId(), clock.instant()).stream()
                .map(Person::id)
                .map(Recipient::person)
                .toList();
        send(
                NotificationKind.COACHING_DUE,
                managers.isEmpty() ? List.of(OPS) : managers,
                Map.of("repName", name(coaching), "evidence", CoachingText.inWords(coaching)),
                coaching.id() + again);
    }

    void rep(Coaching coaching, String again) {
        send(
                NotificationKind.COACHING_TO_ACKNOWLEDGE,
                List.of(Recipient.person(coaching.repId())),
                Map.of(NOTE, coaching.note()),
                coaching.id() + ":rep" + again);
    }

    /** @param comment null without a comment */
    void managerThatRepAcknowledged(Coaching coaching, String comment) {
        send(
                NotificationKind.COACHING_ACKNOWLEDGED,
                List.of(Recipient.person(coaching.coachedBy())),
                comment == null
                        ? Map.of("repName", name(coaching))
                        : Map.of("repName", name(coaching), "comment", comment),
                coaching.id() + ":acknowledged");
    }

    private String name(Coaching coaching) {
        return teams.rep(coaching.repId()).name();
    }

    private void send(NotificationKind kind, List<Recipient> to, Map<String, String> facts, String key) {
        notifications.send(new NewNotification(kind, to, null, null, facts, "coaching:" + key));
    }
}
