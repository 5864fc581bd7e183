package io.handoff.intake.event;

import io.handoff.deal.Deal;
import io.handoff.deal.Deals;
import io.handoff.process.Handoffs;
import org.springframework.stereotype.Component;

@Component
class OnDealLost extends OnDealClosed {

    OnDealLost(Deals deals, DealNewsReader reader, Handoffs handoffs) {
        super(deals, reader, handoffs, Deal.Status.LOST);
    }

    @Override
    public String type() {
        return "deal.lost";
    }
}
