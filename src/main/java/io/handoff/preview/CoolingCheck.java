package io.handoff.preview;

import io.handoff.decision.CriteriaFacts;
import io.handoff.decision.DryRunDecisions;
import io.handoff.decision.TableVersions;
import io.handoff.lifecycle.Stage;
import io.handoff.mql.Mql;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds open MQLs that the criteria would not qualify today. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class CoolingCheck {

    private final CriteriaFacts criteria;
    private final TableVersions tableVersions;
    private final DryRunDecisions dryRunDecisions;

    /**
     * Evaluates the live criteria with the contact's present facts; writes nothing. Empty for a decided MQL and for one without a score.
     */
    public Optional<Cooling> of(Mql mql) {
        if (!mql.isOpen() || mql.score() == null) {
            return Optional.empty();
        }
        var versions = tableVersions.live();
        var facts = criteria.of(mql.contactId(), versions, false);
        facts.put("stage", Stage.LEAD.name());
        facts.put("armed", true);
        var today = dryRunDecisions.ask("mql-criteria", versions, facts);
        return !"MQL".equals(today.outputs().get("verdict"))
                        && today.inputs().get("score") instanceof Number score
                        && score.intValue() < mql.score()
                ? Optional.of(Cooling.of(mql.score(), score.intValue()))
                : Optional.empty();
    }
}
