package io.handoff.process.preview;

import io.handoff.lifecycle.Stage;
import io.handoff.process.Cooling;
import io.handoff.process.CoolingCheck;
import io.handoff.process.Mql;
import io.handoff.process.rules.CriteriaFacts;
import io.handoff.process.rules.DryRunDecisions;
import io.handoff.process.rules.Rulebook;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Evaluates the criteria again for the contact of an open MQL, as if it were a Lead. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor
class CoolingMqls implements CoolingCheck {

    private final CriteriaFacts criteria;
    private final Rulebook rulebook;
    private final DryRunDecisions dryRunDecisions;

    @Override
    public Optional<Cooling> of(Mql mql) {
        if (!mql.isOpen() || mql.score() == null) {
            return Optional.empty();
        }
        var edition = rulebook.live();
        var facts = criteria.of(mql.contactId(), edition, false);
        facts.put("stage", Stage.LEAD.name());
        facts.put("armed", true);
        var today = dryRunDecisions.ask("mql-criteria", edition, facts);
        return !"MQL".equals(today.outputs().get("verdict"))
                        && today.inputs().get("score") instanceof Number score
                        && score.intValue() < mql.score()
                ? Optional.of(Cooling.of(mql.score(), score.intValue()))
                : Optional.empty();
    }
}
