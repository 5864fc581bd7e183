package io.handoff.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each kind of value that our tables have, with and without a value. Spring's mapper, which rarer queries use, reads the same. */
abstract class RecordMapperOnADatabase {

    private static final String ROW = """
            select cast('c-1' as varchar(36)) as contact_id, cast(null as varchar(36)) as no_text,
              cast('MONDAY' as varchar(20)) as week_day, cast(null as varchar(20)) as no_week_day,
              cast(7 as integer) as pass, cast(null as integer) as no_pass, cast(8 as bigint) as turn, cast(null as bigint) as no_turn,
              cast(80.5 as numeric(12, 4)) as score, true as by_hand, date '2026-05-22' as first_day, cast(null as date) as no_day,
              timestamp with time zone '2026-05-22 10:00:00.123456+02:00' as opened_at,
              cast(null as timestamp with time zone) as no_instant, 'ignored' as without_component""";

    private static final Values VALUES = new Values(
            "c-1",
            null,
            DayOfWeek.MONDAY,
            null,
            7,
            null,
            8L,
            null,
            new BigDecimal("80.5000"),
            true,
            LocalDate.parse("2026-05-22"),
            null,
            Instant.parse("2026-05-22T08:00:00.123456Z"),
            null);

    private record Values(
            String contactId,
            String noText,
            DayOfWeek weekDay,
            DayOfWeek noWeekDay,
            int pass,
            Integer noPass,
            long turn,
            Long noTurn,
            BigDecimal score,
            boolean byHand,
            LocalDate firstDay,
            LocalDate noDay,
            Instant openedAt,
            Instant noInstant) {}

    abstract DataSource database();

    @Test
    void maps_each_kind_of_value() {
        var jdbc = JdbcClient.create(database());

        assertThat(jdbc.sql(ROW).query(new RecordMapper<>(Values.class)).single())
                .isEqualTo(VALUES);
        assertThat(jdbc.sql(ROW).query(Values.class).single()).isEqualTo(VALUES);
    }
}
