package io.handoff.decision;

import io.handoff.mql.Mql;

/** Labels of reject reasons, from the table {@code reject-reasons}. */
public interface ReasonLabels {

    /** The present label; the last one of a reason that is no longer in the table; the code of one that never was. */
    String labelOf(String code);

    /** The MQL's reason as it was called when it was given; null without one. */
    default String given(Mql mql) {
        return mql.rejectReason() == null || mql.rejectLabel() != null
                ? mql.rejectLabel()
                : labelOf(mql.rejectReason());
    }
}
