package io.handoff.replay;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.handoff.mql.FunnelFigures;

/**
 * Results of a replay. The same file and organisation give the same report, except for {@code seconds} and {@code eventsPerSecond}.
 *
 * @param eventsParked still parked at the end
 * @param eventsFailed kept because applying them failed with an error of the application
 * @param incidents jobs without retries left
 */
public record ReplayReport(
        @JsonUnwrapped FunnelFigures funnel,
        long eventsApplied,
        long eventsDuplicate,
        long eventsParked,
        long eventsRejected,
        long eventsFailed,
        long incidents,
        double seconds,
        double eventsPerSecond) {

    public String inWords() {
        var text = """

                %,d events played in %.0f seconds (%,.0f a second): %,d applied, %,d duplicate, %,d parked, %,d rejected, %,d failed.
                %,d contacts became %,d MQLs %s, %,d of them recycled.
                Sales responded to %,d: %,d in time, %,d late; %,d are pending. %,d escalated, %,d reassigned, %,d reviewed by ops.
                %,d accepted, %,d rejected; %,d SQLs, %,d opportunities, %,d customers. %,d incidents.
                """;
        return text.formatted(
                eventsApplied + eventsDuplicate + eventsParked + eventsRejected + eventsFailed,
                seconds,
                eventsPerSecond,
                eventsApplied,
                eventsDuplicate,
                eventsParked,
                eventsRejected,
                eventsFailed,
                funnel.contacts(),
                funnel.mqls(),
                funnel.mqlsByType(),
                funnel.recycled(),
                funnel.responded(),
                funnel.respondedInTime(),
                funnel.respondedLate(),
                funnel.pending(),
                funnel.escalated(),
                funnel.reassigned(),
                funnel.opsReviews(),
                funnel.accepted(),
                funnel.rejected(),
                funnel.sqls(),
                funnel.opportunities(),
                funnel.customers(),
                incidents);
    }
}
