package io.handoff.process;

import java.util.Optional;

/** Which of the MQLs that wait with sales grow cold. */
public interface Coolings {

    /** Asks the live criteria about its contact as it is now; writes nothing. Empty for a decided MQL and for one that never had a score. */
    Optional<Cooling> of(Mql mql);
}
