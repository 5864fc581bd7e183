package io.handoff.process.web;

import io.handoff.mql.Mql;
import io.handoff.mql.MqlRights;
import io.handoff.mql.Mqls;
import io.handoff.mql.UnknownMql;
import io.handoff.notification.Notification;
import io.handoff.notification.NotificationKind;
import io.handoff.notification.Notifications;
import io.handoff.sla.ClockEntry;
import io.handoff.sla.ClockReadings;
import io.handoff.sla.EntryKind;
import io.handoff.sla.ResponseClock;
import io.handoff.team.Teams;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Reads a clock for one person; hides notes of disputes the person may not see. */
@Component
@RequiredArgsConstructor
class ReadClock {

    private static final Set<EntryKind> OF_A_DISPUTE =
            EnumSet.of(EntryKind.DISPUTED, EntryKind.UPHELD, EntryKind.EXCUSED, EntryKind.RESPONSE_WITHDRAWN);

    private final Mqls mqls;
    private final ClockReadings readings;
    private final Notifications notifications;
    private final MqlRights rights;
    private final Teams teams;

    ClockView of(String mqlId, String login) {
        var mql = mqls.find(mqlId).orElseThrow(() -> new UnknownMql(mqlId));
        var reading = readings.of(mqlId).orElseThrow(() -> new UnknownMql(mqlId));
        return ClockView.of(reading, delays(mql, reading.clock()), teams.names(), entry -> mayRead(entry, mql, login));
    }

    private boolean mayRead(ClockEntry entry, Mql mql, String login) {
        return !OF_A_DISPUTE.contains(entry.kind())
                || login.equals(entry.repId())
                || rights.mayMove(login, mql.teamId());
    }

    private ClockView.Delays delays(Mql mql, ResponseClock clock) {
        var assigned = clock.segments().stream().findFirst().map(segment -> segment.from());
        return new ClockView.Delays(
                Duration.between(mql.mqlAt(), mql.receivedAt()),
                assigned.map(at -> Duration.between(mql.receivedAt(), at)).orElse(null),
                assigned.flatMap(at -> notified(mql).map(sent -> Duration.between(at, sent)))
                        .orElse(null));
    }

    private Optional<Instant> notified(Mql mql) {
        return notifications.about(mql.contactId()).stream()
                .filter(message -> message.kind() == NotificationKind.MQL_ASSIGNED
                        && mql.id().equals(message.mqlId()))
                .map(Notification::sentAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
    }
}
