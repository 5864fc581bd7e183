package io.handoff.reporting.review;

import static io.handoff.engine.VariableNames.WEEK;

import io.handoff.notification.NewNotification;
import io.handoff.notification.NotificationKind;
import io.handoff.notification.Notifications;
import io.handoff.notification.Recipient;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds the teams that have not reviewed a week yet. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class RemindTeams {

    private final ReviewAnswers answers;
    private final Notifications notifications;

    @Transactional
    public void remind(String week) {
        var answered = answers.of(week).stream().map(ReviewAnswer::team).toList();
        Stream.of(ReviewTeam.values())
                .filter(team -> !answered.contains(team))
                .forEach(team -> notifications.send(new NewNotification(
                        NotificationKind.WEEKLY_REVIEW,
                        List.of(Recipient.group(team.group())),
                        null,
                        null,
                        Map.of(WEEK, week),
                        "weekly-review-reminder:" + week + ":" + team)));
    }
}
