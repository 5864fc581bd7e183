package io.handoff.process.mql;

import io.handoff.activity.Activity;
import io.handoff.process.Mql;
import io.handoff.process.Mqls;
import io.handoff.process.RefusedByRule;
import io.handoff.sla.ResponseClocks;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The first response to an MQL: the clock is met once, by the first call, email or meeting of a person that counts. */
@Component
public class RecordResponse {

    private final Mqls mqls;
    private final ResponseClocks clocks;

    RecordResponse(Mqls mqls, ResponseClocks clocks) {
        this.mqls = mqls;
        this.clocks = clocks;
    }

    /** @throws RefusedByRule for what a person cannot have logged as a first contact */
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
    public boolean record(Mql mql, Activity activity, String repId) {
        return activity.countsAsResponse(mql.mqlAt()) && record(mql, activity.occurredAt(), repId);
    }

    private boolean record(Mql mql, Instant at, String repId) {
        if (mqls.responded(mql.id(), at, repId) == 0) {
            return false;
        }
        clocks.met(mql.id(), at, repId);
        return true;
    }
}
