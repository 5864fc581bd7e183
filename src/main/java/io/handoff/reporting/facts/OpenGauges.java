package io.handoff.reporting.facts;

import io.handoff.reporting.facts.OpenFacts.Held;
import io.handoff.team.Team;
import io.handoff.team.Teams;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prometheus gauges {@code handoff.mqls.open} and {@code handoff.mqls.overdue} per team; values are cached for {@link #FRESH}. */
@Component
@RequiredArgsConstructor
class OpenGauges {

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Held NOTHING = new Held(0, 0);

    private final OpenFacts open;
    private final Teams teams;
    private final ObjectProvider<MeterRegistry> meters;
    private final Clock clock;
    private Map<String, Held> known = Map.of();
    private long askedAt;

    /** Teams added later get gauges with the next start. */
    @EventListener(ApplicationReadyEvent.class)
    void measure() {
        meters.ifAvailable(this::measure);
    }

    private void measure(MeterRegistry registry) {
        teams.teams().stream().map(Team::id).forEach(team -> {
            Gauge.builder("handoff.mqls.open", () -> of(team).open())
                    .description("MQLs that wait for an owner, a response, a decision or a deal")
                    .tag("team", team)
                    .register(registry);
            Gauge.builder("handoff.mqls.overdue", () -> of(team).overdue())
                    .description("MQLs without a first response, past their due")
                    .tag("team", team)
                    .register(registry);
        });
    }

    private synchronized Held of(String team) {
        var now = System.nanoTime();
        if (askedAt == 0 || now - askedAt > FRESH.toNanos()) {
            known = open.byTeam(clock.instant());
            askedAt = now;
        }
        return known.getOrDefault(team, NOTHING);
    }
}
