package io.handoff.demo;

import io.cloudevents.CloudEvent;
import io.handoff.sla.BusinessTime;
import io.handoff.team.Teams;
import java.time.Instant;
import java.util.List;

/** The demo's history for tests of others. */
public final class SomeDemoHistory {

    private SomeDemoHistory() {}

    /** Its first events, as if it were played at this instant. */
    public static List<CloudEvent> first(int many, Instant now, BusinessTime businessTime, Teams teams) {
        var events = new DemoEvents(businessTime, teams).until(now);
        return events.subList(0, Math.min(many, events.size()));
    }
}
