package io.handoff.process;

import java.util.Optional;

/** Finds open MQLs that the criteria would not qualify today. */
public interface CoolingCheck {

    /**
     * Evaluates the live criteria with the contact's present facts; writes nothing. Empty for a decided MQL and for one without a score.
     */
    Optional<Cooling> of(Mql mql);
}
