package io.handoff.decision.table;

import io.handoff.decision.UnusableAnswer;
import io.handoff.decision.feel.FeelFailure;
import io.handoff.engine.Conflicts;
import io.handoff.engine.FailureTexts;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.springframework.stereotype.Component;

/** Explains failures to users: those of decision tables with the cell at fault, those of the database without its messages. */
@Component
@RequiredArgsConstructor
class ExplainFailures implements FailureTexts {

    private static final String REPAIR = " Correct it in the Modeler, deploy, then retry.";
    private static final Pattern MATCHED_RULE = Pattern.compile("DmnEvaluatedDecisionRuleImpl\\{ ?id='([^']+)'");
    private static final String OURS = "io.handoff.";
    private static final int MAX_VALUE_LENGTH = 60;

    private final FindCells cells;

    @Override
    public String sentence(Throwable failure) {
        return explained(failure).orElseGet(() -> line(unexplained(failure)));
    }

    @Override
    public Optional<String> explained(Throwable failure) {
        if (Conflicts.isConflict(failure)) {
            return Optional.of(
                    "Other work held the same rows for too long, so nothing of this was done; it is retried after 1, 5 and 30 minutes and 2 hours, then becomes an incident in Cockpit.");
        }
        return causes(failure).stream()
                .map(this::ofCause)
                .flatMap(Optional::stream)
                .findFirst()
                .map(ExplainFailures::line);
    }

    private static String line(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    private Optional<String> ofCause(Throwable cause) {
        if (cause instanceof FeelFailure feel) {
            return Optional.of(ofCell(feel));
        }
        if (cause instanceof UnusableAnswer answer) {
            return Optional.of(ofAnswer(answer));
        }
        if (cause.getMessage() != null
                && MATCHED_RULE.matcher(cause.getMessage()).find()) {
            return Optional.of(ofSeveralRules(cause.getMessage()));
        }
        if (cause instanceof SuspendedEntityInteractionException) {
            return Optional.of(
                    "The process instance of this contact is suspended. Activate it in Cockpit, then retry.");
        }
        if (cause instanceof SQLException) {
            return Optional.of(
                    "The database refused a value of this: it is longer than its column, or of the wrong type. The"
                            + " application's log says which.");
        }
        // messages of our own exceptions are written for users
        return isOurs(cause) && cause.getMessage() != null ? Optional.of(cause.getMessage()) : Optional.empty();
    }

    private String ofCell(FeelFailure failure) {
        var asked = failure.value() == null ? "" : ", asked about '%s'".formatted(shortened(failure.value()));
        var where = cells.with(failure.expression()).orElse("An expression of a decision table");
        return "%s cannot be evaluated: '%s'%s.".formatted(where, shortened(failure.expression()), asked) + REPAIR;
    }

    private String ofAnswer(UnusableAnswer answer) {
        var rule = cells.rulesAnswering(answer.table(), answer.column(), answer.value());
        var by = rule.isEmpty() ? "" : " (rule %s)".formatted(String.join(" or ", rule));
        return "The decision table '%s' answered '%s' in its column '%s'%s, where %s is needed."
                        .formatted(
                                answer.table(),
                                answer.value() == null ? "" : shortened(answer.value()),
                                answer.column(),
                                by,
                                answer.expected())
                + REPAIR;
    }

    private String ofSeveralRules(String message) {
        var rules = MATCHED_RULE
                .matcher(message)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
        var table = cells.tableOf(rules).map(key -> "'" + key + "' ").orElse("");
        return "The decision table %sallows one rule to match, and these match the same case: %s."
                        .formatted(table, String.join(", ", rules))
                + REPAIR;
    }

    /** Class and method of the failure; the exception's message is left to the log. */
    private static String unexplained(Throwable failure) {
        var causes = causes(failure);
        var root = causes.get(causes.size() - 1);
        var where = List.of(root.getStackTrace()).stream()
                .filter(step -> step.getClassName().startsWith(OURS)
                        && !step.getClassName().contains("$$"))
                // our command interceptors are in every stack trace of the engine
                .filter(step -> !step.getMethodName().equals("execute"))
                .findFirst()
                .map(step -> " in " + step.getClassName().replaceAll(".*\\.", "") + "." + step.getMethodName())
                .orElse("");
        return "An error of Handoff itself (%s%s), not of what was sent; the application's log says more."
                .formatted(root.getClass().getSimpleName(), where);
    }

    private static boolean isOurs(Throwable cause) {
        var thrownAt = cause.getStackTrace();
        return cause.getClass().getName().startsWith(OURS)
                || cause instanceof IllegalStateException
                        && thrownAt.length > 0
                        && thrownAt[0].getClassName().startsWith(OURS);
    }

    private static List<Throwable> causes(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        for (var cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    private static String shortened(String value) {
        return value.length() > MAX_VALUE_LENGTH ? value.substring(0, MAX_VALUE_LENGTH) + "…" : value;
    }
}
