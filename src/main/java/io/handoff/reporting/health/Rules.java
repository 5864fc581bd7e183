package io.handoff.reporting.health;

import java.util.List;
import org.springframework.stereotype.Component;

/** What the rows of the decision tables earn. */
@Component
public class Rules {

    private final Heads heads;

    Rules(Heads heads) {
        this.heads = heads;
    }

    public RuleReport report(ReportQuery query) {
        return new RuleReport(heads.of(query), List.of(), List.of());
    }
}
