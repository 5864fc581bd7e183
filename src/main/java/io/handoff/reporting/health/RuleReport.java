package io.handoff.reporting.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.handoff.reporting.query.Definition;
import io.handoff.reporting.query.ReportHeader;
import java.util.List;

/** MQLs, acceptance and customers per rule of the decision tables. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RuleReport(@JsonUnwrapped ReportHeader head, List<Table> tables, List<Definition> definitions) {

    public record Table(String table, String label, List<Rule> rules) {}

    /**
     * @param text the rule's annotation
     * @param words a sentence with MQLs, acceptance and the top reject reason
     * @param acceptance accepted ÷ (accepted + rejected)
     * @param standsOut whether acceptance is, with enough decisions, significantly lower than that of all rules of the table together
     * @param versionNote set when the rule is not in the live version of the table; otherwise null
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
