package io.handoff.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** One gauge per kind of problem; all nodes report the same numbers. */
@Component
@RequiredArgsConstructor
class ProblemMeters implements MeterBinder {

    private final OpenProblems problems;

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var kind : ProblemKind.values()) {
            Gauge.builder(kind.metric(), () -> problems.of(kind))
                    .description(kind.description())
                    .register(registry);
        }
    }
}
