package io.handoff.intake.event.deal;

import io.handoff.deal.Deal;
import io.handoff.deal.Deals;
import org.springframework.stereotype.Component;

@Component
class OnDealWon extends OnDealClosed {

    OnDealWon(Deals deals, DealUpdateReader reader, DealNotifications tell) {
        super(deals, reader, tell, Deal.Status.WON);
    }

    @Override
    public String type() {
        return "deal.won";
    }
}
