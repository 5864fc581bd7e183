package io.handoff.operations;

import lombok.RequiredArgsConstructor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Adds problem counts to the health details. Always UP: a failed event is no reason to take a node out of service. */
@Component("problems")
@RequiredArgsConstructor
class ProblemsHealthIndicator implements HealthIndicator {

    private final OpenProblems problems;

    @Override
    public Health health() {
        var health = Health.up();
        problems.now().forEach((kind, count) -> health.withDetail(kind.label(), count));
        return health.build();
    }
}
