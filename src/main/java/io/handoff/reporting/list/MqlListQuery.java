package io.handoff.reporting.list;

import io.handoff.reporting.counters.CounterDimension;
import io.handoff.reporting.counters.DealMeasure;
import io.handoff.reporting.counters.Measure;
import io.handoff.reporting.counters.MqlFactList;
import io.handoff.reporting.counters.MqlFactList.Seen;
import io.handoff.reporting.counters.MqlFactList.Wanted;
import io.handoff.reporting.facts.WeekBasis;
import io.handoff.reporting.query.BadReportQuery;
import io.handoff.reporting.query.Definition;
import io.handoff.reporting.query.Definitions;
import io.handoff.reporting.query.ReportQuery;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Selects the number whose MQLs are listed; the parameters come from its link. */
public record MqlListQuery(
        @Parameter(description = "What was counted, such as `MISSED` or `REJECTED`", required = true)
        String measure,

        @Parameter(description = "Whose week counts: `MQL` (default), `DECISION`, `SQL`, `CUSTOMER` or `DEAL`")
        String by,

        @Parameter(description = "`REP`, `TYPE`, `RULE` or `PASS`, with `value`")
        String split,

        @Parameter(description = "Rep, type, row of a table or pass; empty with `REP` = without an owner")
        String value,

        @Parameter(description = "Reason, currency or state")
        String detail) {

    private static final List<String> NOW = List.of(MqlFactList.OPEN_NOW, MqlFactList.OVERDUE_NOW);

    /** @throws BadReportQuery if a parameter is invalid */
    public Wanted wanted(ReportQuery query, Seen seen, Instant now) {
        checkMeasure();
        return new Wanted(
                measure,
                one(WeekBasis.class, by, "by"),
                Optional.ofNullable(one(CounterDimension.class, split, "split")).orElse(CounterDimension.NONE),
                value == null ? "" : value,
                detail,
                query.from(),
                query.to(),
                query.factTeam(),
                query.factSource(),
                seen,
                now);
    }

    String label() {
        return find().map(Definition::label).orElse(measure);
    }

    String definition() {
        return find().map(Definition::text).orElse("");
    }

    private Optional<Definition> find() {
        return Definitions.all().stream()
                .filter(definition -> definition.id().equals(measure))
                .findFirst();
    }

    private void checkMeasure() {
        var known = Stream.of(
                        Arrays.stream(Measure.values()).map(Enum::name),
                        Arrays.stream(DealMeasure.values()).map(Enum::name),
                        NOW.stream())
                .flatMap(names -> names)
                .toList();
        if (!known.contains(measure)) {
            throw new BadReportQuery("measure is one of %s.".formatted(String.join(", ", known)));
        }
    }

    private static <E extends Enum<E>> E one(Class<E> kind, String text, String name) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Enum.valueOf(kind, text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadReportQuery("%s is one of %s."
                    .formatted(
                            name,
                            Arrays.stream(kind.getEnumConstants())
                                    .map(Enum::name)
                                    .collect(Collectors.joining(", "))));
        }
    }
}
