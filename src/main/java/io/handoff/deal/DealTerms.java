package io.handoff.deal;

import java.math.BigDecimal;

/**
 * What a deal is about. Null = not told.
 *
 * @param amount in {@code currency}
 */
public record DealTerms(String name, BigDecimal amount, String currency) {

    public static final DealTerms NOT_TOLD = new DealTerms(null, null, null);
}
