package io.handoff.process.facade;

import io.handoff.decision.NurtureTracks;
import io.handoff.engine.RefusedByRule;
import io.handoff.mql.NotAwaited;
import io.handoff.mql.NurtureStay;
import io.handoff.mql.NurtureStay.Stop;
import io.handoff.mql.NurtureStays;
import io.handoff.process.FieldLabels;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Marketing's actions on a contact in nurture. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ManageNurture {

    private final NurtureStays stays;
    private final PauseNurtureEmails moves;
    private final EvaluateLead evaluateLead;
    private final NurtureTracks tracks;

    public void reevaluate(String mqlId) {
        var stay = open(mqlId);
        if (stay.waitsFor() != null) {
            throw new RefusedByRule(
                    "The same facts never qualify again: this contact waits for %s to change. When that is corrected it is looked at by itself."
                            .formatted(FieldLabels.of(stay.waitsFor())));
        }
        evaluateLead.reevaluate(stay.contactId());
    }

    public void changeTrack(String mqlId, String track, String by) {
        var stay = writable(mqlId);
        if (track == null || !tracks.all().contains(track)) {
            throw new RefusedByRule("There is no track \"%s\". The table \"Nurture plan\" has: %s."
                    .formatted(track, String.join(", ", tracks.all())));
        }
        if (!track.equals(stay.track())) {
            moves.resume(stay, track, 1);
        }
    }

    public void stop(String mqlId, String by) {
        var stay = open(mqlId);
        if (stay.stoppedWhy() == null) {
            moves.stop(stay, Stop.BY_HAND, by);
        }
    }

    public void resume(String mqlId) {
        var stay = writable(mqlId);
        if (stay.stoppedWhy() != null) {
            moves.resume(stay, stay.track(), null);
        }
    }

    private NurtureStay writable(String mqlId) {
        var stay = open(mqlId);
        if (stay.stoppedWhy() == Stop.UNSUBSCRIBED) {
            throw new RefusedByRule("This contact has unsubscribed; no emails are sent.");
        }
        if (stay.stoppedWhy() == Stop.BOUNCED) {
            throw new RefusedByRule(
                    "Mail to this contact bounces. Correct the address in the source of the contact's data; then the emails continue automatically.");
        }
        return stay;
    }

    private NurtureStay open(String mqlId) {
        return stays.find(mqlId)
                .filter(stay -> stay.endedAt() == null)
                .orElseThrow(() -> new NotAwaited("This contact is not in nurture any more."));
    }
}
