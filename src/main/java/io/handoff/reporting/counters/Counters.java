package io.handoff.reporting.counters;

import io.handoff.reporting.facts.WeekBasis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Counters {

    /** Team or source of a counter that is the total of all. */
    public static final String ALL = CounterKey.ALL;

    private final JdbcClient jdbc;

    /**
     * @param team {@value #ALL} = all teams
     * @param source {@value #ALL} = all sources
     */
    public record Cell(LocalDate week, String team, String source, String item, CounterValues tally) {}

    /** Counters read by one query, to be filtered and summed. */
    public record Read(List<Cell> cells) {

        public Read only(Predicate<Cell> wanted) {
            return new Read(cells.stream().filter(wanted).toList());
        }

        public CounterValues total() {
            return CounterValues.sum(cells.stream().map(Cell::tally).toList());
        }

        /** Sums by key, sorted by key. */
        public <K extends Comparable<K>> Map<K, CounterValues> by(Function<Cell, K> key) {
            return cells.stream()
                    .collect(Collectors.groupingBy(
                            key,
                            TreeMap::new,
                            Collectors.collectingAndThen(
                                    Collectors.mapping(Cell::tally, Collectors.toList()), CounterValues::sum)));
        }

        public CounterValues week(LocalDate week) {
            return only(cell -> cell.week().equals(week)).total();
        }

        public Read between(LocalDate from, LocalDate to) {
            return only(cell -> !cell.week().isBefore(from) && !cell.week().isAfter(to));
        }
    }

    /**
     * Reads the counters of one source, or of all sources. With {@link CounterDimension#NONE} the result holds each team and the total of all teams
     * ({@value #ALL}); with another split it holds each team only.
     *
     * @param source null = total of all sources; '' = unknown source
     */
    public Read read(WeekBasis axis, CounterDimension split, String source, LocalDate from, LocalDate to) {
        return cells("source = :source and", axis, split, source == null ? ALL : CounterKey.named(source), from, to);
    }

    /** Reads the counters of each source, without the total of all sources. */
    public Read bySource(WeekBasis axis, LocalDate from, LocalDate to) {
        return cells("source <> :source and", axis, CounterDimension.NONE, ALL, from, to);
    }

    /** Sources that occur in these weeks, sorted; '' = unknown. */
    public List<String> sources(LocalDate from, LocalDate to) {
        return jdbc
                .sql("select distinct source from funnel_cell where axis = 'MQL' and split = 'NONE' and team_id = '*'"
                        + " and source <> '*' and week between ? and ?")
                .params(from, to)
                .query(String.class)
                .stream()
                .map(CounterKey::nameOf)
                .sorted()
                .toList();
    }

    private Read cells(
            String which, WeekBasis axis, CounterDimension split, String source, LocalDate from, LocalDate to) {
        var cells = new ArrayList<Cell>();
        jdbc.sql(
                        "select week, team_id, source, item, counts, times from funnel_cell where axis = :axis and split = :split and "
                                + which + " week between :from and :to")
                .param("axis", axis.name())
                .param("split", split.name())
                .param("source", source)
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    var written = row.getString("source");
                    cells.add(new Cell(
                            row.getObject("week", LocalDate.class),
                            row.getString("team_id"),
                            written.equals(ALL) ? ALL : CounterKey.nameOf(written),
                            row.getString("item"),
                            CounterValues.of(row.getString("counts"), row.getString("times"))));
                });
        return new Read(cells);
    }
}
