package io.handoff.reporting.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** What each row of a decision table brought. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RuleReport(@JsonUnwrapped ReportHeader head, List<Table> tables, List<Definition> definitions) {

    public record Table(String table, String label, List<Rule> rules) {}

    /**
     * @param text the rule's annotation
     * @param words what stands out, or what it brought, in a sentence
     * @param acceptance accepted ÷ (accepted + rejected)
     * @param standsOut brings, with enough decisions, clearly less of what sales accepts than the table's rules together
     * @param versionNote null unless the rule is not in the table as it is live, or was not in all its versions
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Rule(
            String ruleId,
            String label,
            String text,
            String words,
            long mqls,
            long accepted,
            long rejected,
            long open,
            Double acceptance,
            long sqls,
            long customers,
            Double customerShare,
            List<HealthReport.Reason> reasons,
            Long medianSeconds,
            boolean standsOut,
            String versionNote,
            String link) {}
}
