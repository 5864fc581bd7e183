package io.handoff.process.facade;

import static io.handoff.engine.ElementIds.CHOOSE_NEXT_TOUCH;
import static io.handoff.engine.ElementIds.GATEWAY_TOUCH_OR_STOP;
import static io.handoff.engine.ElementIds.SEND_NURTURE_TOUCH;
import static io.handoff.engine.MessageNames.STOP_ASKED;
import static io.handoff.engine.VariableNames.TOUCHES_FROM;
import static io.handoff.engine.VariableNames.TOUCHES_STOPPED;
import static io.handoff.engine.VariableNames.TOUCH_NUMBER;
import static io.handoff.engine.VariableNames.TRACK;

import io.handoff.activity.Activity;
import io.handoff.contact.Bounces;
import io.handoff.contact.Contact;
import io.handoff.contact.Contacts;
import io.handoff.input.EmailAddress;
import io.handoff.mql.NurtureStay;
import io.handoff.mql.NurtureStay.Stop;
import io.handoff.mql.NurtureStays;
import io.handoff.mql.OpenHandoffs;
import io.handoff.process.instance.HandoffInstances;
import io.handoff.process.message.NurtureNotifications;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Stops and resumes the emails of a nurture; its cool-off is not affected. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class PauseNurtureEmails {

    private final NurtureStays stays;
    private final OpenHandoffs handoffs;
    private final HandoffInstances instances;
    private final OpenReplyTask openReplyTask;
    private final Contacts contacts;
    private final Bounces bounces;
    private final NurtureNotifications notifications;
    private final Clock clock;

    public void unsubscribed(String contactId) {
        stays.openOf(contactId).ifPresent(stay -> stop(stay, Stop.UNSUBSCRIBED, null));
    }

    /** @param address the address that bounced; null = the contact's present one */
    public void bounced(String contactId, String address, String reason, Instant at) {
        var contact = contacts.find(contactId).orElseThrow();
        var dead = address == null ? contact.email() : address;
        if (dead == null || bounces.of(contact).isPresent() && isTheirs(contact, dead)) {
            return;
        }
        var said = withoutAddresses(reason);
        bounces.record(contactId, dead, said, at);
        if (isTheirs(contact, dead)) {
            notifications.opsThatAddressBounced(contactId, dead, said);
            stays.openOf(contactId)
                    .filter(stay -> stay.stoppedWhy() == null)
                    .ifPresent(stay -> stop(stay, Stop.BOUNCED, null));
        }
    }

    /** A reply may be a yes or a no: stops the emails and gives marketing a task to read it. */
    public void onActivity(String contactId, Activity activity) {
        if (!isReply(activity)) {
            return;
        }
        stays.openOf(contactId)
                .filter(stay -> !activity.occurredAt().isBefore(stay.startedAt()))
                .ifPresent(stay -> {
                    if (stay.stoppedWhy() == null) {
                        stop(stay, Stop.REPLIED, null);
                    }
                    openReplyTask.of(stay, activity.occurredAt());
                });
    }

    /** Resumes the emails after a change to an address that has not bounced. */
    public void changed(String contactId, Set<String> fields) {
        if (fields.contains("email")) {
            stays.openOf(contactId)
                    .filter(stay -> stay.stoppedWhy() == Stop.BOUNCED)
                    .filter(stay ->
                            bounces.of(contacts.find(contactId).orElseThrow()).isEmpty())
                    .ifPresent(stay -> resume(stay, stay.track(), null));
        }
    }

    void stop(NurtureStay stay, Stop why, String by) {
        stays.stopped(stay.mqlId(), why, by, now());
        var instance = instanceOf(stay);
        instances.set(instance, Map.of(TOUCHES_STOPPED, why.name()));
        instances.correlate(instance, STOP_ASKED);
    }

    /**
     * Resumes the emails.
     *
     * @param fromTouch number of the next touch; null = where they stopped
     */
    void resume(NurtureStay stay, String track, Integer fromTouch) {
        stays.resume(stay.mqlId(), track);
        var changed = new HashMap<String, Object>();
        changed.put(TOUCHES_STOPPED, null);
        changed.put(TRACK, track);
        if (fromTouch != null) {
            changed.put(TOUCH_NUMBER, fromTouch);
            changed.put(TOUCHES_FROM, Date.from(now()));
        }
        var instance = instanceOf(stay);
        instances.set(instance, changed);
        instances.restart(instance, Set.of(GATEWAY_TOUCH_OR_STOP, SEND_NURTURE_TOUCH), CHOOSE_NEXT_TOUCH);
    }

    private String instanceOf(NurtureStay stay) {
        return handoffs.byId(stay.handoffId()).orElseThrow().processInstanceId();
    }

    /** Mail servers repeat the address in the reason; it must not reach messages or logs. */
    private static String withoutAddresses(String reason) {
        return reason == null ? null : reason.replaceAll("\\S+@\\S+", "…").strip();
    }

    private static boolean isTheirs(Contact contact, String address) {
        return contact.email() != null && contact.email().equals(EmailAddress.toLookUp(address));
    }

    /** An incoming email that no machine wrote. */
    private static boolean isReply(Activity activity) {
        return activity.kind().equals("EMAIL")
                && activity.direction().equals("INBOUND")
                && !activity.automated()
                && !AutomaticReply.isOne(activity.outcome());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
