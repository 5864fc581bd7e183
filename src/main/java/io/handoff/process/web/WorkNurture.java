package io.handoff.process.web;

import io.handoff.engine.ConflictRetry;
import io.handoff.mql.NurtureStay;
import io.handoff.mql.NurtureStays;
import io.handoff.mql.UnknownMql;
import io.handoff.process.Handoffs;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Marketing's actions on the page and over the API; callers are authorised by the HTTP security rules. */
@Component
@RequiredArgsConstructor
class WorkNurture {

    private final ConflictRetry attempts;
    private final Handoffs handoffs;
    private final NurtureStays stays;

    NurtureStay find(String mqlId) {
        return stays.find(mqlId).orElseThrow(() -> new UnknownMql(mqlId));
    }

    NurtureStay reevaluate(String mqlId) {
        return changed(mqlId, () -> handoffs.reevaluate(mqlId));
    }

    NurtureStay changeTrack(String mqlId, String track, String login) {
        return changed(mqlId, () -> handoffs.changeTrack(mqlId, track, login));
    }

    NurtureStay stop(String mqlId, String login) {
        return changed(mqlId, () -> handoffs.stopTouches(mqlId, login));
    }

    NurtureStay resume(String mqlId) {
        return changed(mqlId, () -> handoffs.continueTouches(mqlId));
    }

    private NurtureStay changed(String mqlId, Runnable work) {
        return attempts.run(() -> {
            work.run();
            return find(mqlId);
        });
    }
}
