package io.handoff.process;

import java.util.List;

/** What the score of an MQL was made of when the criteria were asked; read from what was kept then, nothing is decided by it. */
public interface ScoreParts {

    /** The largest first; empty where no score was asked for, or the person was forgotten. */
    List<ScorePart> of(Mql mql);
}
