package io.handoff.reporting.facts;

import java.time.LocalDate;

/**
 * What is counted of one deal that came from an MQL: open or won, nothing else is.
 *
 * @param cents hundredths of the currency; null = no amount was told
 * @param dealWeek in which it was created while it is open, in which it was won after that
 * @param pass of the MQL it came from, with its {@code teamId}, {@code source} and {@code mqlWeek}
 */
record DealFact(
        String dealId,
        String mqlId,
        State state,
        String currency,
        Long cents,
        LocalDate dealWeek,
        LocalDate mqlWeek,
        String teamId,
        String source,
        String firstSource,
        int pass) {

    enum State {
        OPEN,
        WON
    }
}
