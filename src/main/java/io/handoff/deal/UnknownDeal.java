package io.handoff.deal;

public class UnknownDeal extends RuntimeException {

    private final String dealId;

    public UnknownDeal(String dealId) {
        super("Deal %s is not known".formatted(dealId));
        this.dealId = dealId;
    }

    public String dealId() {
        return dealId;
    }
}
