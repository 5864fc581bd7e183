package io.handoff.process;

import java.util.List;

/** Breaks down the score of an MQL, read from the snapshot of the criteria's evaluation. */
public interface ScoreParts {

    /** Largest first; empty without a score or after an erasure. */
    List<ScorePart> of(Mql mql);
}
