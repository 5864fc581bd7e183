package io.handoff.reporting.health;

import java.util.Optional;

/** Target ranges of figures. */
public interface TargetBands {

    /**
     * @param figureId such as {@code SLA_COMPLIANCE}
     * @return empty when there is no target
     */
    Optional<Figure.Band> of(String figureId);
}
