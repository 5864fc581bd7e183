package io.handoff.lifecycle;

import static io.handoff.lifecycle.Stage.CUSTOMER;
import static io.handoff.lifecycle.Stage.DISQUALIFIED;
import static io.handoff.lifecycle.Stage.LEAD;
import static io.handoff.lifecycle.Stage.MQL;
import static io.handoff.lifecycle.Stage.OPPORTUNITY;
import static io.handoff.lifecycle.Stage.SQL;
import static io.handoff.lifecycle.Stage.SUBSCRIBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handoff.SettableClock;
import io.handoff.Slice;
import io.handoff.contact.ContactErased;
import io.handoff.contact.ContactMerged;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LifecycleOnADatabase {

    private static final Instant T1 = Instant.parse("2026-06-01T10:00:00Z");

    private AnnotationConfigApplicationContext context;
    private Lifecycle lifecycle;
    private JdbcClient jdbc;
    private String contact;
    private Instant now;

    abstract DataSource database();

    @BeforeAll
    void start() {
        context = Slice.of(database(), new SettableClock("2026-06-01T10:00:00Z"), "lifecycle");
        lifecycle = context.getBean(Lifecycle.class);
        jdbc = context.getBean(JdbcClient.class);
    }

    @AfterAll
    void stop() {
        context.close();
    }

    @BeforeEach
    void somebodyNew() {
        contact = UUID.randomUUID().toString();
        now = T1;
    }

    @Test
    void a_contact_that_never_moved_is_a_lead() {
        assertThat(lifecycle.stageOf(contact)).isEqualTo(LEAD);
        assertThat(lifecycle.history(contact)).isEmpty();
    }

    @Test
    void the_way_to_a_customer_is_recorded_step_by_step() {
        lifecycle.beginAsSubscriber(contact, T1, "contact.upserted");
        walk(LEAD, MQL, SQL, OPPORTUNITY, CUSTOMER);

        assertThat(lifecycle.history(contact))
                .extracting(StageMove::toStage)
                .containsExactly(SUBSCRIBER, LEAD, MQL, SQL, OPPORTUNITY, CUSTOMER);
        var stage = lifecycle.contactStageOf(contact);
        assertThat(stage.sqlAt()).isBefore(stage.opportunityAt());
        assertThat(stage.customerAt()).isEqualTo(stage.since());
    }

    @Test
    void a_move_to_where_the_contact_is_does_nothing() {
        walk(MQL);

        assertThat(lifecycle.move(contact, MQL, MoveCause.step("again", null), T1))
                .isEmpty();
        assertThat(lifecycle.history(contact)).hasSize(1);
    }

    @Test
    void a_leap_is_refused_and_the_refusal_names_where_the_contact_is() {
        assertThatThrownBy(() -> walk(OPPORTUNITY))
                .isInstanceOf(IllegalStageMove.class)
                .hasMessageContaining("is LEAD and cannot become OPPORTUNITY");
    }

    @Test
    void a_second_pass_overwrites_when_it_last_was_an_sql() {
        walk(MQL, SQL);
        var first = lifecycle.contactStageOf(contact).sqlAt();
        walk(LEAD, MQL, SQL);

        assertThat(lifecycle.contactStageOf(contact).sqlAt()).isAfter(first);
    }

    @Test
    void implied_moves_are_flagged() {
        lifecycle.move(contact, MQL, MoveCause.implied("deal", "DEAL_WON"), T1);

        assertThat(lifecycle.history(contact)).singleElement().satisfies(move -> {
            assertThat(move.implied()).isTrue();
            assertThat(move.byHand()).isFalse();
        });
    }

    @Test
    @DisplayName("H3 an admin may move anywhere, with a reason")
    void by_hand_backward_and_out_of_the_end() {
        walk(MQL, DISQUALIFIED);
        lifecycle.move(contact, LEAD, MoveCause.byHand("admin", "was a mistake"), T1);

        assertThat(lifecycle.stageOf(contact)).isEqualTo(LEAD);
        assertThatThrownBy(() -> lifecycle.move(contact, CUSTOMER, MoveCause.byHand("admin", " "), T1))
                .hasMessage("A stage set by hand needs a reason");
    }

    @Test
    @DisplayName("H11 set past others: flagged as skipped, the stages between have no timestamp")
    void by_hand_past_others() {
        lifecycle.move(contact, OPPORTUNITY, MoveCause.byHand("admin", "imported"), T1);

        assertThat(lifecycle.history(contact)).singleElement().matches(StageMove::skipped);
        var stage = lifecycle.contactStageOf(contact);
        assertThat(stage.sqlAt()).isNull();
        assertThat(stage.opportunityAt()).isEqualTo(T1);
    }

    @Test
    @DisplayName("I1 of two that are merged the furthest stage holds")
    void the_furthest_stage_wins() {
        walk(MQL, SQL);
        context.publishEvent(new ContactMerged("survivor-" + contact, contact));

        assertThat(lifecycle.stageOf("survivor-" + contact)).isEqualTo(SQL);
        assertThat(lifecycle.stageOf(contact)).isEqualTo(LEAD);
        assertThat(lifecycle.history("survivor-" + contact)).hasSize(2);
    }

    @Test
    @DisplayName("I1 who was won is a customer, also under the id of somebody who was disqualified")
    void a_customer_is_not_disqualified_by_a_merge() {
        walk(MQL, SQL, OPPORTUNITY, CUSTOMER);
        var customer = contact;
        contact = "survivor-" + customer;
        walk(DISQUALIFIED);

        context.publishEvent(new ContactMerged(contact, customer));

        assertThat(lifecycle.stageOf(contact)).isEqualTo(CUSTOMER);
        assertThat(lifecycle.history(contact)).hasSize(5);
    }

    @Test
    void an_erased_contact_has_no_history() {
        walk(MQL);
        context.publishEvent(new ContactErased(contact, Set.of(), Set.of(), "erased-" + UUID.randomUUID()));

        assertThat(lifecycle.history(contact)).isEmpty();
        assertThat(lifecycle.stageOf(contact)).isEqualTo(LEAD);
    }

    @Test
    void what_may_follow_what_is_one_table() {
        var table = context.getBean(LegalMoves.class);

        assertThat(Arrays.stream(Stage.values())
                        .map(from -> from + " ->"
                                + Arrays.stream(Stage.values())
                                        .filter(to -> table.allow(from, to))
                                        .map(to -> " " + to)
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
                        SUBSCRIBER -> LEAD DISQUALIFIED
                        LEAD -> MQL DISQUALIFIED
                        MQL -> LEAD SQL DISQUALIFIED
                        SQL -> LEAD OPPORTUNITY DISQUALIFIED
                        OPPORTUNITY -> LEAD SQL CUSTOMER DISQUALIFIED
                        CUSTOMER -> OPPORTUNITY
                        DISQUALIFIED ->""");
    }

    @Test
    void a_move_by_nobody_is_refused() {
        assertThatThrownBy(() -> MoveCause.step(" ", "because")).hasMessageContaining("person, process or event");
    }

    @Test
    @DisplayName("H1 the database refuses a stage without its move, a leap, a move by nobody and a rewritten past")
    void the_database_locks_the_stages() {
        walk(MQL, SQL);

        refused("update contact_stage set stage = 'CUSTOMER' where contact_id = :contact");
        refused(
                "insert into contact_stage (contact_id, stage, since, chain_id) values ('x' || :contact, 'SQL', now(), 'none')");
        refused("update stage_move set to_stage = 'OPPORTUNITY' where contact_id = :contact and no = 1");
        refused("update stage_move set moved_by = 'somebody else' where contact_id = :contact and no = 2");
        refused("update stage_move set moved_at = now() where contact_id = :contact");
        refused("update stage_move set by_hand = true, reason = 'x' where contact_id = :contact and no = 2");
        refused("update stage_move set reason = 'another' where contact_id = :contact and no = 2");
        refused("delete from stage_move where contact_id = :contact and no = 1");
        refused("delete from stage_move where contact_id = :contact and no = 2");
        refused(addsMove("3", "2", "SQL", "CUSTOMER", "'somebody'")); // a leap
        refused(addsMove("3", "2", "OPPORTUNITY", "CUSTOMER", "'somebody'")); // not from where the contact is
        refused(addsMove("2", "1", "MQL", "LEAD", "'somebody'")); // not after the last
        refused(addsMove("3", "2", "SQL", "OPPORTUNITY", "null")); // by nobody
        refused(addsMove("1", "null", "OPPORTUNITY", "CUSTOMER", "'somebody'")); // out of nowhere

        assertThat(lifecycle.stageOf(contact)).isEqualTo(SQL);
        walk(OPPORTUNITY);
    }

    @Test
    void after_a_merge_the_way_goes_on_from_the_furthest_stage() {
        walk(MQL);
        var survivor = "survivor-" + contact;
        lifecycle.beginAsSubscriber(survivor, T1, "contact.upserted");
        context.publishEvent(new ContactMerged(survivor, contact));
        contact = survivor;
        walk(SQL, LEAD);

        assertThat(lifecycle.history(survivor))
                .extracting(StageMove::toStage)
                .containsExactly(MQL, SUBSCRIBER, SQL, LEAD);
    }

    @Test
    void of_an_erased_contact_the_numbers_stay_and_no_words() {
        lifecycle.move(contact, MQL, MoveCause.byHand("admin", "Mia asked me to"), T1);
        context.publishEvent(new ContactErased(contact, Set.of(), Set.of(), "erased-" + UUID.randomUUID()));

        assertThat(jdbc.sql("select count(*) from stage_move where contact_id = :contact or reason like '%Mia%'")
                        .param("contact", contact)
                        .query(Long.class)
                        .single())
                .isZero();
        walk(MQL); // who comes back begins anew
    }

    private static String addsMove(String no, String previous, String from, String to, String by) {
        return """
                insert into stage_move (contact_id, from_stage, to_stage, moved_at, moved_by, implied, by_hand, skipped, chain_id,
                  no, prev_no)
                select contact_id, '%s', '%s', now(), %s, false, false, false, chain_id, %s, %s
                from contact_stage where contact_id = :contact""".formatted(from, to, by, no, previous);
    }

    private void refused(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).param("contact", contact).update())
                .as(sql)
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void walk(Stage... stages) {
        for (var stage : stages) {
            now = now.plusSeconds(60);
            lifecycle.move(contact, stage, MoveCause.step("test", null), now);
        }
    }
}
