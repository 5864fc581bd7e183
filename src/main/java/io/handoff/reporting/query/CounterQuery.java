package io.handoff.reporting.query;

import io.handoff.reporting.counters.CounterDimension;
import io.handoff.reporting.counters.CounterValues;
import io.handoff.reporting.counters.Counters;
import io.handoff.reporting.counters.Counters.Cell;
import io.handoff.reporting.counters.Counters.Read;
import io.handoff.reporting.facts.WeekBasis;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the counters of a report, each axis once, restricted to the report's team or to the total of all teams. */
public final class CounterQuery {

    private final ReportQuery query;
    private final Counters counters;
    private final LocalDate from;
    private final Map<WeekBasis, Read> read = new EnumMap<>(WeekBasis.class);

    /** @param withPeriodBefore whether to read the equally long previous period too */
    public CounterQuery(ReportQuery query, Counters counters, boolean withPeriodBefore) {
        this.query = query;
        this.counters = counters;
        this.from = withPeriodBefore ? query.before().from() : query.from();
    }

    public CounterValues total(WeekBasis axis) {
        return of(axis).between(query.from(), query.to()).total();
    }

    public CounterValues before(WeekBasis axis) {
        return of(axis).between(from, query.from().minusWeeks(1)).total();
    }

    public CounterValues week(WeekBasis axis, LocalDate week) {
        return of(axis).week(week);
    }

    /** By team, restricted to the report's team. */
    public Map<String, CounterValues> teams(WeekBasis axis) {
        return all(axis)
                .between(query.from(), query.to())
                .only(cell -> !cell.team().equals(Counters.ALL) && isWanted(cell))
                .by(Cell::team);
    }

    /** By source, restricted to the report's team and source. */
    public Map<String, CounterValues> sources(WeekBasis axis) {
        return counters.bySource(axis, query.from(), query.to())
                .only(this::isOfTeam)
                .only(cell -> query.source() == null || cell.source().equals(query.factSource()))
                .by(Cell::source);
    }

    /** By item of the split. */
    public Map<String, CounterValues> items(WeekBasis axis, CounterDimension split) {
        return divided(axis, split).by(Cell::item);
    }

    Read divided(WeekBasis axis, CounterDimension split) {
        return counters.read(axis, split, query.factSource(), query.from(), query.to())
                .only(this::isWanted);
    }

    public List<LocalDate> weeks() {
        return query.weeks();
    }

    private Read of(WeekBasis axis) {
        return all(axis).only(this::isOfTeam);
    }

    private Read all(WeekBasis axis) {
        return read.computeIfAbsent(
                axis, a -> counters.read(a, CounterDimension.NONE, query.factSource(), from, query.to()));
    }

    private boolean isOfTeam(Cell cell) {
        return cell.team().equals(query.team() == null ? Counters.ALL : query.factTeam());
    }

    private boolean isWanted(Cell cell) {
        return query.team() == null || cell.team().equals(query.factTeam());
    }
}
