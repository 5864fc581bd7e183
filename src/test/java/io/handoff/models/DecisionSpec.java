package io.handoff.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.models.AskedDecision.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What every specification of a decision shares: facts in words, answers in words, and no rule left unasked. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class DecisionSpec {

    private final AskedDecision table;
    private final List<String> outputs;

    DecisionSpec(String file, String decision, String... outputs) {
        this.table = new AskedDecision(file, decision);
        this.outputs = List.of(outputs);
    }

    /** @param facts {@code "employees=50, industry=SOFTWARE"}; null = nothing is known */
    final Answer ask(String facts) {
        return table.ask(parse(facts));
    }

    final void expect(String facts, String rule, String answer) {
        var given = ask(facts);
        assertThat(given.rules()).as("rule for %s", facts).containsExactly(rule);
        assertThat(given.words(outputs)).as("answer to %s", facts).isEqualTo(answer);
    }

    @AfterAll
    void every_rule_has_answered() {
        assertThat(table.rulesThatNeverAnswered()).isEmpty();
    }

    private static Map<String, Object> parse(String facts) {
        var parsed = new HashMap<String, Object>();
        if (facts != null) {
            for (var fact : facts.split(",\\s*")) {
                var pair = fact.split("=", 2);
                parsed.put(pair[0], value(pair[1]));
            }
        }
        return parsed;
    }

    private static Object value(String text) {
        return switch (text) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> text.matches("-?\\d+") ? (Object) Integer.valueOf(text) : number(text);
        };
    }

    private static Object number(String text) {
        return text.matches("-?\\d+\\.\\d+") ? (Object) Double.valueOf(text) : text;
    }
}
