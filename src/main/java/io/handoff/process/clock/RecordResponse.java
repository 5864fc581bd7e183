package io.handoff.process.clock;

import io.handoff.activity.Activities;
import io.handoff.activity.Activity;
import io.handoff.activity.CountsAs;
import io.handoff.decision.ActivityOutcomes;
import io.handoff.engine.RefusedByRule;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.sla.ResponseClocks;
import io.handoff.team.Rep;
import io.handoff.team.Teams;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Records the first response to an MQL: the first call, email or meeting by a person that counts meets the clock, once. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class RecordResponse {

    private final Mqls mqls;
    private final ResponseClocks clocks;
    private final Activities activities;
    private final ActivityOutcomes outcomes;
    private final Teams teams;

    /** @throws RefusedByRule for an unknown kind or a time in the future */
    public static void check(String kind, Instant at, Instant now) {
        if (!Activity.KINDS.contains(kind)) {
            throw new RefusedByRule(
                    "A first contact is a call, an email or a meeting; '" + kind + "' is none of them.");
        }
        if (at.isAfter(now)) {
            throw new RefusedByRule("The first contact lies in the future; enter when it took place.");
        }
    }

    /** Whether this activity was the first response. */
    public boolean record(Mql mql, Activity activity) {
        return activities.isResponse(activity, mql.mqlAt(), outcomes.of(mql)) && meet(mql, activity);
    }

    /** Whether a response exists when the clock starts: logged before the engagement arrived, or while the MQL waited for an owner. */
    public boolean isKnown(String mqlId) {
        var mql = mqls.find(mqlId).orElseThrow();
        var known = activities.firstResponse(mql.contactId(), mql.mqlAt(), outcomes.of(mql));
        known.ifPresent(activity -> meet(mql, activity));
        return known.isPresent();
    }

    private boolean meet(Mql mql, Activity activity) {
        var by = creditedTo(mql, activity);
        var before = mqls.find(mql.id()).orElseThrow();
        var isFirst = !mqls.change(mql.id(), one -> one.respondedTo(activity.occurredAt(), by))
                .equals(before);
        clocks.met(mql.id(), activity.occurredAt(), by, note(mql, activity));
        return isFirst;
    }

    private String note(Mql mql, Activity activity) {
        if (activity.isSelfServed()) {
            return ResponseClocks.SELF_SERVED;
        }
        return outcomes.of(mql).of(activity) == CountsAs.ATTEMPT ? ResponseClocks.ATTEMPT : null;
    }

    /** Absent = the owner; an unknown address or a meeting booked by the prospect is credited to no rep. */
    public String creditedTo(Mql mql, Activity activity) {
        if (activity.isSelfServed()) {
            return null;
        }
        return activity.repEmail() == null
                ? mql.ownerId()
                : teams.repByEmail(activity.repEmail()).map(Rep::id).orElse(null);
    }
}
