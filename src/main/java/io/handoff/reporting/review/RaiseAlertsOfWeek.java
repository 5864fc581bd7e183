package io.handoff.reporting.review;

import io.handoff.notification.NewNotification;
import io.handoff.notification.NotificationKind;
import io.handoff.notification.Notifications;
import io.handoff.notification.Recipient;
import io.handoff.reporting.health.Alert;
import io.handoff.reporting.review.coaching.CoachReps;
import java.util.List;
import java.util.Map;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends the alerts of a frozen week and starts coaching for reps who missed too many response times. Once per week, even if repeated. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class RaiseAlertsOfWeek {

    private static final List<Recipient> LEADERS =
            List.of(Recipient.group("marketing"), Recipient.group("sales-leaders"), Recipient.group("revops"));

    private final Reviews reviews;
    private final CoachReps coachReps;
    private final Notifications notifications;
    private final ReviewSettings settings;

    @Transactional
    public void raise(String week) {
        var figures = reviews.find(week).orElseThrow().figures();
        figures.alerts().forEach(alert -> tell(week, alert));
        coachReps.begin(figures.monday());
    }

    private void tell(String week, Alert alert) {
        notifications.send(new NewNotification(
                NotificationKind.FUNNEL_ALERT,
                LEADERS,
                null,
                null,
                Map.of("alert", alert.text(), "link", settings.link(ReviewSettings.page(alert.link()))),
                "funnel-alert:%s:%s:%s".formatted(week, alert.kind(), alert.title())));
    }
}
