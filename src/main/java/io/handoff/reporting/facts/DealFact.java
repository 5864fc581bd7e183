package io.handoff.reporting.facts;

import java.time.LocalDate;

/**
 * What is counted of one open or won deal that came from an MQL; lost and deleted deals have no fact.
 *
 * @param cents hundredths of the currency; null = no amount known
 * @param dealWeek while open the week of its creation, once won the week it was won
 * @param pass of the MQL the deal came from, as are {@code teamId}, {@code source} and {@code mqlWeek}
 */
public record DealFact(
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

    public enum State {
        OPEN,
        WON
    }
}
