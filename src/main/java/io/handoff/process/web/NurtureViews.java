package io.handoff.process.web;

import io.handoff.contact.Company;
import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.mql.Appeals;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.mql.NurtureStay;
import io.handoff.notification.Notification;
import io.handoff.notification.NotificationStatus;
import io.handoff.notification.NurtureMails;
import io.handoff.process.web.NurtureView.LastTouch;
import io.handoff.process.web.NurtureView.Stopped;
import io.handoff.process.web.NurtureView.Touch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Assembles nurture views from contacts, MQLs, appeals and emails. */
@Component
@RequiredArgsConstructor
class NurtureViews {

    private final Contacts contacts;
    private final Mqls mqls;
    private final Appeals appeals;
    private final NurtureMails mails;

    @Transactional(readOnly = true)
    public Page<NurtureView> of(Page<NurtureStay> stays) {
        var people = contacts.findAll(stays.map(NurtureStay::contactId).toList()).stream()
                .collect(Collectors.toMap(Contact::id, Function.identity()));
        var touches = mails.of(stays.map(NurtureStay::mqlId).toList()).stream()
                .collect(Collectors.groupingBy(Notification::mqlId));
        return stays.map(
                stay -> view(stay, people.get(stay.contactId()), touches.getOrDefault(stay.mqlId(), List.of())));
    }

    @Transactional(readOnly = true)
    public NurtureView of(NurtureStay stay) {
        return view(stay, contacts.find(stay.contactId()).orElse(null), mails.of(List.of(stay.mqlId())));
    }

    private NurtureView view(NurtureStay stay, Contact contact, List<Notification> touches) {
        var mql = mqls.find(stay.mqlId());
        return new NurtureView(
                stay.mqlId(),
                stay.contactId(),
                contact == null ? stay.contactId() : contact.displayName(),
                Optional.ofNullable(contact)
                        .flatMap(contacts::companyOf)
                        .map(Company::name)
                        .orElse(null),
                mql.map(Mql::pass).orElse(0),
                mql.map(Mql::rejectReason).orElse(null),
                mql.map(Mql::note).orElse(null),
                mql.map(this::appealed).orElse(null),
                stay.track(),
                stay.startedAt(),
                stay.coolOffUntil(),
                stay.waitsFor() == null ? List.of() : List.of(stay.waitsFor().split("\\s*,\\s*")),
                stay.nextTouchAt() == null ? null : new Touch(stay.nextTouch(), stay.nextTouchAt()),
                (int) touches.stream()
                        .filter(touch -> touch.status() == NotificationStatus.SENT)
                        .count(),
                touches.isEmpty() ? null : last(touches.get(touches.size() - 1)),
                stay.stoppedWhy() == null
                        ? null
                        : new Stopped(stay.stoppedWhy(), stay.stoppedWhy().words(), stay.stoppedAt(), stay.stoppedBy()),
                Optional.ofNullable(contact).flatMap(mails::whyNot).orElse(null),
                stay.replyOpen());
    }

    /** Only of the present rejection, not of an earlier, overturned one. */
    private String appealed(Mql mql) {
        return appeals.of(mql.contactId()).stream()
                .filter(appeal ->
                        appeal.mqlId().equals(mql.id()) && appeal.rejectedAt().equals(mql.decidedAt()))
                .map(appeal -> appeal.outcome() == null ? "to be decided" : "the rejection is upheld")
                .findFirst()
                .orElse(null);
    }

    private static LastTouch last(Notification touch) {
        return new LastTouch(
                touch.template(),
                touch.sentAt() == null ? touch.createdAt() : touch.sentAt(),
                OUTCOMES.getOrDefault(touch.status(), "not sent: " + touch.statusReason()));
    }

    private static final Map<NotificationStatus, String> OUTCOMES = Map.of(
            NotificationStatus.SENT, "sent",
            NotificationStatus.QUEUED, "waits to be sent",
            NotificationStatus.BOUNCED, "bounced: no such address");
}
