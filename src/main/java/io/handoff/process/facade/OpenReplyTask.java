package io.handoff.process.facade;

import static io.handoff.engine.VariableNames.CONTACT_ID;

import io.handoff.engine.SmallProcesses;
import io.handoff.mql.NurtureStay;
import io.handoff.mql.NurtureStays;
import io.handoff.process.message.NurtureNotifications;
import io.handoff.sla.BusinessTime;
import io.handoff.team.Teams;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Opens a marketing task per reply of a contact in nurture; further replies while it is open belong to that task. */
@Component
@RequiredArgsConstructor
class OpenReplyTask {

    /** Working time: one working day of the company. */
    private static final Duration WITHIN = Duration.ofHours(8);

    private final NurtureStays stays;
    private final SmallProcesses processes;
    private final NurtureNotifications notifications;
    private final BusinessTime businessTime;
    private final Teams teams;
    private final Clock clock;

    void of(NurtureStay stay, Instant repliedAt) {
        if (stay.replyOpen()) {
            return;
        }
        stays.replyOpen(stay.mqlId(), true);
        var by = businessTime.plus(teams.companyCalendar(), clock.instant(), WITHIN);
        notifications.marketingThatContactReplied(stay.mqlId(), repliedAt);
        processes.start(
                "nurture-reply",
                stay.mqlId(),
                Map.of(
                        CONTACT_ID,
                        stay.contactId(),
                        "handoffId",
                        stay.handoffId(),
                        "mqlId",
                        stay.mqlId(),
                        "repliedAt",
                        Date.from(repliedAt),
                        "replyBy",
                        Date.from(by)));
    }
}
