package io.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabasesTest {

    @ParameterizedTest
    @MethodSource("databases")
    void the_migrations_make_the_same_tables_and_each_call_a_new_database(Supplier<DataSource> database) {
        var one = JdbcClient.create(database.get());
        one.sql("insert into contact_erasure values ('x', current_timestamp)").update();

        assertThat(erasures(one)).isEqualTo(1);
        assertThat(erasures(JdbcClient.create(database.get()))).isZero();
    }

    @Test
    void a_copy_of_the_h2_template_has_all_that_the_migrations_make() {
        var migrated = H2Template.script(Databases.migrated(Databases.emptyH2()));

        assertThat(statements(H2Template.script(Databases.h2()))).isEqualTo(statements(migrated));
        assertThat(migrated)
                .anyMatch(sql -> sql.contains(" SELECTIVITY "))
                .anyMatch(sql -> sql.startsWith("CREATE INDEX"))
                .anyMatch(sql -> sql.startsWith("CREATE FORCE TRIGGER"))
                .anyMatch(sql -> sql.contains("FOREIGN KEY"))
                .anyMatch(sql -> sql.startsWith("INSERT INTO \"PUBLIC\".\"LEGAL_STAGE_MOVE\""));
    }

    /** Without when each migration ran, and for how long. */
    private static List<String> statements(List<String> script) {
        return script.stream()
                .filter(sql -> !sql.startsWith("INSERT INTO \"PUBLIC\".\"flyway_schema_history\""))
                .map(sql -> sql.replaceAll("TIMESTAMP '[^']*'", "TIMESTAMP"))
                .sorted()
                .toList();
    }

    static Stream<Named<Supplier<DataSource>>> databases() {
        return Stream.of(Named.of("H2", Databases::h2), Named.of("PostgreSQL", Databases::postgres));
    }

    private static int erasures(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from contact_erasure")
                .query(Integer.class)
                .single();
    }
}
