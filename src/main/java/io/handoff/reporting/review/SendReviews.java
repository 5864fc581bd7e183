package io.handoff.reporting.review;

import io.handoff.notification.CustomMessage;
import io.handoff.notification.InlineImage;
import io.handoff.notification.NewNotification;
import io.handoff.notification.Notification;
import io.handoff.notification.NotificationKind;
import io.handoff.notification.NotificationStatus;
import io.handoff.notification.Notifications;
import io.handoff.notification.Recipient;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends the review of a week once to marketing and sales leadership, and reports undeliverable emails to ops. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class SendReviews {

    private static final List<Recipient> LEADERS = Stream.of(ReviewTeam.values())
            .map(team -> Recipient.group(team.group()))
            .toList();

    /** Reasons that do not count as undeliverable: without a mail server messages are delivered in the application. */
    private static final Set<String> NOBODY_IS_MISSING = Set.of("no mail server configured");

    private final Reviews reviews;
    private final WriteReview words;
    private final ReviewTemplates templates;
    private final Charts charts;
    private final Notifications notifications;

    @Transactional
    public void send(String week) {
        var review = reviews.find(week).orElseThrow();
        var images = charts.of(review.figures());
        var page = words.page(review, images.stream().map(InlineImage::name).toList());
        var mail = new CustomMessage(subject(review.figures()), templates.text(page), templates.html(page), images);
        var sent = notifications.send(
                NewNotification.saying(NotificationKind.WEEKLY_REVIEW, LEADERS, mail, "weekly-review:" + week));
        sent.stream().filter(SendReviews::isLost).forEach(lost -> notifyOps(week, lost));
    }

    private static String subject(WeekFigures week) {
        var subject = new StringBuilder(WriteReview.title(week));
        week.measure("MQLS")
                .ifPresent(
                        mqls -> subject.append(": ").append(FigureText.of(mqls)).append(" MQLs"));
        week.measure("SLA_COMPLIANCE")
                .filter(sla -> sla.value() != null)
                .ifPresent(sla -> subject.append(", SLA ").append(FigureText.of(sla)));
        return subject.toString();
    }

    private static boolean isLost(Notification message) {
        return message.status() == NotificationStatus.NOT_SENT && !NOBODY_IS_MISSING.contains(message.statusReason());
    }

    private void notifyOps(String week, Notification lost) {
        notifications.send(new NewNotification(
                NotificationKind.FUNNEL_ALERT,
                List.of(Recipient.group("revops")),
                null,
                null,
                Map.of(
                        "alert",
                        "The weekly review of %s did not reach %s: %s"
                                .formatted(week, lost.recipient(), lost.statusReason())),
                "weekly-review-lost:" + week + ":" + lost.recipient()));
    }
}
