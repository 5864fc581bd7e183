package io.handoff.reporting.targets;

import io.handoff.decision.LiveTables;
import io.handoff.reporting.health.Figure;
import io.handoff.reporting.health.TargetBands;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Reads targets from the live version of {@code funnel-targets}; each answer is cached per version. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Targets implements TargetBands {

    static final String TABLE = "funnel-targets";

    private final LiveTables tables;
    private final Map<String, Target> known = new ConcurrentHashMap<>();

    /**
     * @param measure such as {@code SLA_COMPLIANCE}
     * @return {@link Target#NONE} when no row matches
     */
    public Target target(String measure) {
        var key = tables.version(TABLE) + " " + measure;
        return known.computeIfAbsent(
                key,
                k -> tables.ask(TABLE, Map.of("measure", measure))
                        .map(Target::of)
                        .orElse(Target.NONE));
    }

    @Override
    public Optional<Figure.Band> of(String figureId) {
        return Optional.of(target(figureId)).filter(Target::hasBand).map(Target::band);
    }
}
