package io.handoff;

import static java.util.concurrent.CompletableFuture.allOf;
import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

abstract class SchemaHistoryReplacementOnADatabase {

    /** Checksum, type and script of each migration of the earlier set, in the order in which they were applied. */
    private static final String EARLIER_HISTORY = """
            7240 JDBC db.migration.V001__engine_create_schema
            981304219 SQL V002__engine_index_jobs_and_sub_tasks.sql
            1 JDBC db.migration.V003__engine_tell_h2_what_selects
            -1128311394 SQL V010__contact_create_contacts.sql
            751505877 SQL V020__team_create_teams.sql
            1360591347 SQL V030__activity_create_activities.sql
            51878230 SQL V035__deal_create_deals.sql
            858994322 SQL V040__lifecycle_create_stages.sql
            -1684835044 SQL V050__qualification_create_decision_snapshots.sql
            1631483652 SQL V060__assignment_create_rotations.sql
            1926281313 SQL V070__sla_create_response_clocks.sql
            1217765447 SQL V080__notification_create_notifications.sql
            1015462749 SQL V090__process_create_handoffs_and_mqls.sql
            -240543725 SQL V091__process_index_mqls.sql
            -1945857047 SQL V100__intake_create_inbox.sql
            -903289306 SQL V110__access_create_audit.sql
            -528082525 SQL V120__process_mark_gaps_and_expansions.sql
            -1477324638 SQL V122__team_remember_planned_active.sql
            1558032533 SQL V123__assignment_index_ended_segments.sql
            -744785672 SQL V124__sla_correct_and_recompute_clocks.sql
            -2106044002 SQL V125__activity_index_time.sql
            1500014779 SQL V126__assignment_give_turns_back.sql
            2004858322 SQL V127__team_say_what_happens_when_nobody_can.sql
            -717802542 SQL V129__assignment_count_in_billionths.sql
            1094335375 SQL V130__assignment_lock_a_row_that_never_changes.sql
            -306904041 SQL V131__intake_create_imports.sql
            347912130 SQL V134__contact_create_bounces.sql
            -959597502 SQL V134_1__notification_write_mails_late.sql
            1221679022 SQL V135__process_create_nurtures.sql
            22086266 SQL V136__process_create_appeals.sql
            -327736058 SQL V138__lifecycle_lock_stages.sql
            -1715432626 SQL V139__lifecycle_reopened_deals.sql
            -437015860 SQL V140__sla_find_clocks_by_contact.sql
            -660867819 SQL V141__contact_block_erased_people.sql
            -2054605303 SQL V141_1__deal_keep_erased_contacts.sql
            -1669539845 SQL V142__process_create_erasures.sql
            -1408230391 SQL V170__notification_choose_channels.sql
            358202498 SQL V180__process_remember_what_qualified.sql
            1297255049 SQL V181__reporting_create_facts.sql
            -1763690249 SQL V182__reporting_cover_what_is_open.sql
            -1018867494 SQL V185__process_index_waiting_mqls.sql
            -1582073452 SQL V187__reporting_create_weekly_reviews.sql
            1841815737 SQL V188__reporting_create_coachings.sql
            -1664672872 SQL V190__process_remember_low_scores.sql
            1 JDBC db.migration.V191__lifecycle_keep_moves
            -1869336867 SQL V192__process_say_what_ended_mqls.sql
            -1035935168 SQL V200__contact_keep_scores_and_phones_as_told.sql
            375684891 SQL V210__contact_create_addresses.sql
            1726121347 SQL V211__intake_find_people_within_a_file.sql
            """;

    private DataSource database;
    private JdbcClient jdbc;

    /** A database of its own; what is in it is dropped. */
    abstract DataSource database();

    @BeforeEach
    void a_database_of_the_earlier_migrations_with_a_row() {
        database = database();
        jdbc = JdbcClient.create(database);
        var earlier = Flyway.configure()
                .dataSource(database)
                .cleanDisabled(false)
                .target("250")
                .load();
        earlier.clean();
        earlier.migrate();
        jdbc.sql("insert into contact_alias (alias, contact_id, merged_at) values ('old', 'new', current_timestamp)")
                .update();
        jdbc.sql("delete from \"flyway_schema_history\" where \"version\" is not null")
                .update();
        var rank = 0;
        for (var row : EARLIER_HISTORY.lines().map(line -> line.split(" ")).toList()) {
            var name = row[2].replace("db.migration.", "")
                    .replace(".sql", "")
                    .substring(1)
                    .split("__");
            jdbc.sql("""
                            insert into "flyway_schema_history" ("installed_rank", "version", "description", "type", "script", "checksum",
                              "installed_by", "execution_time", "success") values (?, ?, ?, ?, ?, ?, 'sa', 1, true)""")
                    .params(
                            ++rank,
                            name[0].replace('_', '.'),
                            name[1].replace('_', ' '),
                            row[1],
                            row[2],
                            Integer.valueOf(row[0]))
                    .update();
        }
    }

    @Test
    void a_database_of_all_earlier_migrations_opens_and_keeps_its_rows() {
        start();
        start();

        assertThat(history()).startsWith("250 BASELINE");
        assertThat(jdbc.sql("select contact_id from contact_alias")
                        .query(String.class)
                        .single())
                .isEqualTo("new");
        assertThat(flyway().info().pending()).isEmpty();
    }

    @Test
    void two_nodes_may_start_at_once() {
        allOf(runAsync(this::start), runAsync(this::start)).join();

        assertThat(history()).startsWith("250 BASELINE");
    }

    @Test
    void a_database_that_lacks_the_last_of_them_is_refused_in_a_sentence_and_left_alone() {
        jdbc.sql("delete from \"flyway_schema_history\" where \"version\" = '211'")
                .update();
        var before = history();

        assertThat(refusal())
                .isEqualTo("The tables in the database ./data/handoff.mv.db were made by another version of Handoff.");
        assertThat(history()).isEqualTo(before);
    }

    @Test
    void a_database_where_one_of_them_failed_is_refused() {
        jdbc.sql("update \"flyway_schema_history\" set \"success\" = false where \"version\" = '211'")
                .update();

        assertThat(refusal()).contains("another version");
    }

    @Test
    void a_database_of_edited_migrations_is_refused() {
        jdbc.sql("update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '138'")
                .update();

        assertThat(refusal()).contains("another version");
    }

    private void start() {
        new SchemaHistoryReplacement().migrate(flyway());
    }

    private Flyway flyway() {
        return Flyway.configure().dataSource(database).load();
    }

    private String refusal() {
        var refused = catchThrowable(this::start);
        assertThat(refused).isInstanceOf(FlywayValidateException.class);
        var url = "jdbc:h2:file:./data/handoff;WRITE_DELAY=0";
        return new SchemaMismatchAnalyzer(new MockEnvironment().withProperty("spring.datasource.url", url))
                .analyze(new IllegalStateException(refused))
                .getDescription();
    }

    private String history() {
        return String.join(", ", jdbc.sql("""
                                select "version" || ' ' || "type" from "flyway_schema_history" where "version" is not null
                                order by "installed_rank\"""").query(String.class).list());
    }
}
