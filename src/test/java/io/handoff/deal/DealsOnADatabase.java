package io.handoff.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handoff.SettableClock;
import io.handoff.Slice;
import io.handoff.contact.ContactErased;
import io.handoff.contact.ContactMerged;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DealsOnADatabase {

    private static final Instant T1 = Instant.parse("2026-06-01T10:00:00Z");
    private static final Instant T2 = T1.plusSeconds(60);
    private static final Instant T3 = T2.plusSeconds(60);

    private AnnotationConfigApplicationContext context;
    private Deals deals;
    private String id;
    private String contact;

    abstract DataSource database();

    @BeforeAll
    void start() {
        context = Slice.of(database(), new SettableClock("2026-06-01T10:00:00Z"), "deal");
        deals = context.getBean(Deals.class);
    }

    @AfterAll
    void stop() {
        context.close();
    }

    @BeforeEach
    void aNewDeal() {
        id = "deal-" + UUID.randomUUID();
        contact = "contact-" + UUID.randomUUID();
    }

    @Test
    void a_created_deal_is_open_and_belongs_to_its_contacts() {
        var deal = deals.create(news(T1, "1500.00", contact, "second-" + contact));

        assertThat(deals.find(id)).contains(deal);
        assertThat(deal.primaryContactId()).isEqualTo(contact);
        assertThat(deals.openDealsOf("second-" + contact)).containsExactly(deal);
    }

    @Test
    void an_older_update_only_fills_gaps() {
        deals.create(news(T1, null, contact));
        deals.update(news(T3, "300.00"));

        var deal = deals.update(new DealUpdate(
                id,
                DealContacts.NOT_TOLD,
                new DealTerms(null, new BigDecimal("200.00"), null),
                "ae1@acme.example",
                null,
                T2));

        assertThat(deal.amount()).isEqualByComparingTo("300");
        assertThat(deal.byEmail()).isEqualTo("ae1@acme.example");
    }

    @Test
    @DisplayName("C4 a deal won before it was created is created at once, flagged implied, and stays won")
    void won_before_created() {
        var won = deals.close(Deal.Status.WON, news(T2, "500.00", contact));
        assertThat(won.implied()).isTrue();

        var created = deals.create(news(T1, "400.00", contact));

        assertThat(created.status()).isEqualTo(Deal.Status.WON);
        assertThat(created.amount()).isEqualByComparingTo("500");
        assertThat(created.createdAt()).isEqualTo(T1);
        assertThat(created.closedAt()).isEqualTo(T2);
        assertThat(deals.openDealsOf(contact)).isEmpty();
    }

    @Test
    void a_later_closing_overrules_an_earlier_one_whatever_comes_first() {
        deals.create(news(T1, null, contact));
        deals.close(Deal.Status.WON, news(T3, null));

        assertThat(deals.close(Deal.Status.LOST, news(T2, null)).status()).isEqualTo(Deal.Status.WON);
        assertThat(deals.close(Deal.Status.LOST, news(T3.plusSeconds(1), null)).status())
                .isEqualTo(Deal.Status.LOST);
    }

    @Test
    void a_deal_made_by_hand_becomes_the_one_of_the_crm() {
        var byHand = deals.createByHand(
                contact, new DealTerms(null, new BigDecimal("100.00"), "USD"), "ae1@acme.example", T1);

        var deal = deals.create(news(T2, "120.00", contact));

        assertThat(deals.of(contact)).containsExactly(deal);
        assertThat(deal.id()).isEqualTo(id);
        assertThat(deals.find(byHand.id())).isEmpty();
    }

    @Test
    void a_second_deal_of_the_crm_is_another_one() {
        deals.createByHand(contact, DealTerms.NOT_TOLD, null, T1);
        deals.create(news(T2, null, contact));
        id = id + "-2";
        deals.create(news(T3, null, contact));

        assertThat(deals.openDealsOf(contact)).hasSize(2);
    }

    @Test
    @DisplayName("M7 newer news end a deletion; older ones do not, and an older deletion ends nothing")
    void a_deletion_ends_with_newer_news() {
        deals.create(news(T1, null, contact));
        deals.delete(news(T2, null));
        assertThat(deals.create(news(T1, null, contact)).status()).isEqualTo(Deal.Status.DELETED);
        assertThat(deals.openDealsOf(contact)).isEmpty();

        var restored = deals.create(news(T3, null, contact));
        assertThat(restored.isOpen()).isTrue();
        assertThat(restored.closedAt()).isNull();
        assertThat(deals.delete(news(T2, null)).isOpen()).isTrue();
        assertThat(deals.close(Deal.Status.WON, news(T3.plusSeconds(1), null)).status())
                .isEqualTo(Deal.Status.WON);
    }

    @Test
    @DisplayName("M7 a deal that was won, deleted and restored is won")
    void restored_as_it_was() {
        deals.close(Deal.Status.WON, news(T1, "70.00", contact));
        assertThat(deals.delete(news(T2, null)).status()).isEqualTo(Deal.Status.DELETED);

        var restored = deals.update(news(T3, null));

        assertThat(restored.status()).isEqualTo(Deal.Status.WON);
        assertThat(restored.closedAt()).isEqualTo(T1);
    }

    @Test
    @DisplayName("M26 an empty list of contacts means nobody; the primary contact is the one told, else the first")
    void contacts_as_told() {
        deals.create(news(T1, null, contact, "b-" + contact));
        assertThat(deals.update(news(T2, null, "b-" + contact, contact)).primaryContactId())
                .isEqualTo("b-" + contact);
        var primary = new DealContacts(null, contact);
        deals.update(new DealUpdate(id, primary, DealTerms.NOT_TOLD, null, null, T3));
        assertThat(deals.find(id)).map(Deal::contactIds).contains(List.of(contact, "b-" + contact));

        var nobody = new DealContacts(List.of(), null);
        deals.update(new DealUpdate(id, nobody, DealTerms.NOT_TOLD, null, null, T3.plusSeconds(1)));
        assertThat(deals.find(id)).map(Deal::contactIds).contains(List.of());
        assertThat(deals.of(contact)).isEmpty();
    }

    @Test
    @DisplayName("A deal from before times were kept per field is read as it was")
    void rows_of_older_versions() {
        deals.create(news(T1, "5.00", contact));
        deals.close(Deal.Status.WON, news(T2, null));
        JdbcClient.create(context.getBean(DataSource.class))
                .sql("update deal set field_times = null where id = ?")
                .param(id)
                .update();

        assertThat(deals.reopen(news(T1.plusSeconds(1), "6.00")).status()).isEqualTo(Deal.Status.WON);
        assertThat(deals.find(id).orElseThrow().amount()).isEqualByComparingTo("5");
        assertThat(deals.reopen(news(T3, "6.00")).amount()).isEqualByComparingTo("6");
        assertThat(deals.find(id).orElseThrow().isOpen()).isTrue();
    }

    @Test
    void a_closed_deal_is_reopened_only_by_what_is_newer_than_its_closing() {
        deals.create(news(T1, "1500.00", contact));
        deals.close(Deal.Status.LOST, news(T2, null, contact));

        assertThat(deals.reopen(news(T1.plusSeconds(1), null)).status()).isEqualTo(Deal.Status.LOST);
        var reopened = deals.reopen(news(T2.plusSeconds(1), null));
        assertThat(reopened.isOpen()).isTrue();
        assertThat(reopened.closedAt()).isNull();
        assertThat(reopened.amount()).isEqualByComparingTo("1500.00");
    }

    @Test
    void news_of_a_deal_nobody_knows_is_refused() {
        assertThatThrownBy(() -> deals.update(news(T1, "1.00"))).isInstanceOf(UnknownDeal.class);
        assertThatThrownBy(() -> deals.delete(news(T1, null))).isInstanceOf(UnknownDeal.class);
    }

    @Test
    void deals_follow_the_person_and_outlive_an_erasure_for_the_numbers() {
        deals.create(news(T1, "70.00", contact, "twin-" + contact));
        context.publishEvent(new ContactMerged("twin-" + contact, contact));
        assertThat(deals.find(id)).map(Deal::contactIds).contains(List.of("twin-" + contact));

        context.publishEvent(new ContactErased("twin-" + contact, Set.of(), Set.of(), "erased-" + UUID.randomUUID()));
        assertThat(deals.find(id)).map(Deal::primaryContactId).isEmpty();
    }

    private DealUpdate news(Instant at, String amount, String... contacts) {
        return new DealUpdate(
                id,
                contacts.length == 0 ? DealContacts.NOT_TOLD : DealContacts.of(contacts),
                new DealTerms(null, amount == null ? null : new BigDecimal(amount), "USD"),
                null,
                null,
                at);
    }
}
