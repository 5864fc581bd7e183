package io.handoff.intake.event.deal;

import io.handoff.deal.Deal;
import io.handoff.deal.Deals;
import org.springframework.stereotype.Component;

@Component
class OnDealLost extends OnDealClosed {

    OnDealLost(Deals deals, DealUpdateReader reader, DealNotifications tell) {
        super(deals, reader, tell, Deal.Status.LOST);
    }

    @Override
    public String type() {
        return "deal.lost";
    }
}
