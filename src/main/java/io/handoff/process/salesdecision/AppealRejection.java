package io.handoff.process.salesdecision;

import static io.handoff.engine.VariableNames.MQL_ID;

import io.handoff.engine.RefusedByRule;
import io.handoff.engine.SmallProcesses;
import io.handoff.mql.Appeal;
import io.handoff.mql.Appeals;
import io.handoff.mql.Mql;
import io.handoff.mql.MqlStatus;
import io.handoff.mql.Mqls;
import io.handoff.mql.NotAwaited;
import io.handoff.process.clock.ProcessSettings;
import io.handoff.process.message.DueTimeFormatter;
import io.handoff.process.message.RejectionNotifications;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Marketing's appeal against a rejection, decided by a person who neither rejected nor appealed. The rejection is kept in any case. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class AppealRejection {

    private static final int MIN_REASON_LENGTH = 10;
    private static final int MAX_REASON_LENGTH = 1_000;

    private final Appeals appeals;
    private final Mqls mqls;
    private final SmallProcesses processes;
    private final ProcessSettings settings;
    private final RejectionNotifications notifications;
    private final DueTimeFormatter times;
    private final Clock clock;

    /** The caller holds the contact's lock. */
    public Appeal begin(Mql mql, String because, String by) {
        requireAppealable(mql, by);
        var appeal = new Appeal(
                UUID.randomUUID().toString(),
                mql.id(),
                mql.contactId(),
                by,
                now(),
                requireWords(because),
                mql.decidedBy(),
                mql.decidedAt(),
                mql.rejectReason(),
                null,
                null,
                null,
                null);
        appeals.add(appeal);
        processes.start(
                "rejection-appeal",
                mql.id(),
                Map.of(MQL_ID, mql.id(), "contactId", mql.contactId(), "appealId", appeal.id()));
        notifications.leadersThatRejectionIsAppealed(mql.id(), appeal);
        return appeal;
    }

    /** @param by who decides; neither who rejected nor who appealed */
    public void decide(String appealId, Appeal.Outcome outcome, String note, String by) {
        var appeal = appeals.find(appealId).orElseThrow();
        if (by.equals(appeal.appealedBy()) || by.equals(appeal.rejectedBy())) {
            throw new RefusedByRule("An appeal is decided by a person who neither rejected the MQL nor appealed.");
        }
        appeals.decided(appealId, outcome, by, now(), requireWords(note));
        notifications.bothSidesWhatBecameOfAppeal(appeal, outcome, note.strip());
    }

    private void requireAppealable(Mql mql, String by) {
        if (mql.status() != MqlStatus.REJECTED) {
            throw new NotAwaited("Only a rejected MQL can be appealed; this one is %s."
                    .formatted(mql.status().name().toLowerCase()));
        }
        if (!mqls.latestOf(mql.contactId())
                .map(Mql::id)
                .filter(mql.id()::equals)
                .isPresent()) {
            throw new NotAwaited("The contact came back as a new MQL since; there is nothing to re-open.");
        }
        if (appeals.of(mql.contactId()).stream().anyMatch(appeal -> isOf(mql, appeal))) {
            throw new NotAwaited("This rejection was appealed already; it is looked at once.");
        }
        var until = mql.decidedAt().plus(settings.appealWithin());
        if (now().isAfter(until)) {
            throw new RefusedByRule("A rejection can be appealed for %d days; this one could be until %s."
                    .formatted(settings.appealWithin().toDays(), times.of(until, by)));
        }
    }

    private static boolean isOf(Mql mql, Appeal appeal) {
        return appeal.mqlId().equals(mql.id()) && Objects.equals(appeal.rejectedAt(), mql.decidedAt());
    }

    private static String requireWords(String text) {
        var words = text == null ? "" : text.strip();
        if (words.length() < MIN_REASON_LENGTH || words.length() > MAX_REASON_LENGTH) {
            throw new RefusedByRule("Say why in %d to %d characters.".formatted(MIN_REASON_LENGTH, MAX_REASON_LENGTH));
        }
        return words;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
