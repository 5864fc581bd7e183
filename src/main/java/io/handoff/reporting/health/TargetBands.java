package io.handoff.reporting.health;

import java.util.Optional;

/** Where numbers should be, as marketing and sales agreed. */
public interface TargetBands {

    /** @param figureId such as {@code SLA_COMPLIANCE}; empty when nothing was agreed */
    Optional<Figure.Band> of(String figureId);
}
