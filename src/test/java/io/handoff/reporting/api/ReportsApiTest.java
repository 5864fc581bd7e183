package io.handoff.reporting.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.reporting.health.Story;
import io.handoff.sla.ClockDisputes;
import io.handoff.sla.ResponseClocks;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the reports say of leads whose stories are known. The company is in New York. */
class ReportsApiTest extends Story {

    @Test
    @DisplayName(
            "K1 A lead of Sunday night counts in its week, one of Monday morning in the next, in the company's zone")
    void weeks_end_on_sunday_night_in_the_companys_zone() {
        at("2026-09-06T23:59");
        lead();
        at("2026-09-07T00:01");
        lead();

        var volume = report("funnel-health", weeks("2026-W36", "2026-W37")).path("volume");
        assertThat(find(volume, "week", "2026-W36").path("mqls").asInt()).isEqualTo(1);
        assertThat(find(volume, "week", "2026-W37").path("mqls").asInt()).isEqualTo(1);
        assertThat(find(volume, "week", "2026-W36").path("label").asString()).isEqualTo("31 Aug – 6 Sep");
    }

    @Test
    @DisplayName("K1 The weeks of the clock changes have 167 and 169 hours; the year ends in week 53")
    void weeks_of_clock_changes_and_of_the_year() {
        for (var moment : List.of(
                "2026-10-26T00:00",
                "2026-11-01T23:59",
                "2026-12-28T00:00",
                "2027-01-03T23:59",
                "2027-01-04T00:00",
                "2027-03-08T00:00",
                "2027-03-14T23:59",
                "2027-03-15T00:00")) {
            at(moment);
            lead();
        }
        var volume = report("funnel-health", weeks("2026-W44", "2027-W11")).path("volume");
        assertThat(find(volume, "week", "2026-W44").path("mqls").asInt())
                .as("25 hours on Sunday")
                .isEqualTo(2);
        assertThat(find(volume, "week", "2026-W53").path("mqls").asInt()).isEqualTo(2);
        assertThat(find(volume, "week", "2027-W01").path("mqls").asInt()).isEqualTo(1);
        assertThat(find(volume, "week", "2027-W10").path("mqls").asInt())
                .as("23 hours on Sunday")
                .isEqualTo(2);
        assertThat(find(volume, "week", "2027-W11").path("mqls").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("K2 An SQL two weeks later belongs to the cohort of its MQL, and to the period it happened in")
    void cohort_and_period() {
        at("2026-09-08T10:00");
        lead();
        lead();
        until("2026-09-22T10:00");
        accepted();

        var period = weeks("2026-W37", "2026-W39");
        var cohort = report("funnel-health", period).at("/conversions/mqlToSql");
        assertThat(find(cohort, "week", "2026-W37").path("share").asDouble()).isEqualTo(0.5);
        assertThat(find(cohort, "week", "2026-W37").path("mature").asBoolean())
                .as("the other is open")
                .isFalse();
        assertThat(find(cohort, "week", "2026-W39").path("share").isNull())
                .as("0 of 0 is no share")
                .isTrue();
        opens(find(cohort, "week", "2026-W37").path("link").asString(), 1);

        var happened = report("funnel-health", period + "&view=PERIOD").at("/conversions/mqlToSql");
        assertThat(find(happened, "week", "2026-W37").path("to").asInt()).isZero();
        assertThat(find(happened, "week", "2026-W39").path("to").asInt()).isEqualTo(1);
        opens(find(happened, "week", "2026-W39").path("link").asString(), 1);

        at("2026-09-28T00:00");
        assertThat(find(report("funnel-health", period).at("/conversions/mqlToSql"), "week", "2026-W37")
                        .path("mature")
                        .asBoolean())
                .as("two weeks after the week's end")
                .isTrue();
    }

    @Test
    @DisplayName("K3 A clock that runs at the week's end is pending and in no share; the next look is final")
    void pending_is_not_in_the_share() {
        at("2026-09-10T10:00");
        lead();
        called();
        at("2026-09-11T17:00");
        lead();

        var week = weeks("2026-W37", "2026-W37");
        var line = report("funnel-health", week).at("/sla/weeks/0");
        assertThat(line.path("mqls").asInt()).isEqualTo(2);
        assertThat(line.path("met").asInt()).isEqualTo(1);
        assertThat(line.path("pending").asInt()).isEqualTo(1);
        assertThat(line.path("share").asDouble()).isEqualTo(1.0);

        until("2026-09-14T15:00");
        line = report("funnel-health", week).at("/sla/weeks/0");
        assertThat(line.path("pending").asInt()).isZero();
        assertThat(line.path("missed").asInt()).isEqualTo(1);
        assertThat(line.path("share").asDouble()).isEqualTo(0.5);
    }

    @Test
    @DisplayName("K5 A rep with two leads and one miss has 50 %, with n, and too few to be coached for it")
    void few_leads_are_told_with_their_number() {
        at("2026-09-08T10:00");
        lead();
        var rep = owner();
        called();
        lead();
        give(rep);
        until("2026-09-09T18:00");

        var line = find(report("sla", weeks("2026-W37", "2026-W37")).path("reps"), "key", rep);
        assertThat(line.path("met").asInt()).as("%s", line).isEqualTo(1);
        assertThat(line.path("missed").asInt()).isEqualTo(1);
        assertThat(line.path("share").asDouble()).isEqualTo(0.5);
        assertThat(line.path("enough").asBoolean()).isFalse();
    }

    private void give(String rep) {
        if (!rep.equals(owner())) {
            write("manager", "/api/mqls/{id}/reassign", Map.of("repId", rep, "reason", "by hand"), mqlId())
                    .expecting(200);
        }
    }

    @Test
    @DisplayName("K6 A reassigned lead is one of the team's, and one of each owner's; the owners' parts add up")
    void each_owner_is_judged_by_their_part() {
        at("2026-09-08T10:00");
        lead();
        var first = owner();
        var backup = untilReassigned();
        called(backup);
        lead();
        called();

        var sla = report("sla", weeks("2026-W37", "2026-W37"));
        assertThat(sla.at("/total/mqls").asInt()).isEqualTo(2);
        assertThat(sla.at("/total/missed").asInt()).as("the lead was late").isEqualTo(1);
        var parts = sla.path("segments");
        assertThat(parts.path("mqls").asInt()).isEqualTo(3);
        for (var what : List.of("mqls", "met", "missed", "covered", "pending", "notCounted")) {
            var reps = 0;
            for (var line : sla.path("reps")) {
                reps += line.path(what).asInt();
            }
            assertThat(reps + sla.at("/unowned/" + what).asInt())
                    .as(what)
                    .isEqualTo(parts.path(what).asInt());
        }
        var missed = find(sla.path("reps"), "key", first);
        assertThat(missed.path("missed").asInt()).isEqualTo(1);
        opens(missed.path("link").asString(), missed.path("mqls").asInt());
        assertThat(find(sla.path("reps"), "key", backup).path("met").asInt()).isGreaterThanOrEqualTo(1);
    }

    @Test
    @DisplayName("F3 A backup whose own time passes while nothing else happens has missed it at that moment")
    void time_alone_changes_a_part() {
        at("2026-09-08T10:00");
        lead();
        var backup = untilReassigned();
        var week = weeks("2026-W37", "2026-W37");

        assertThat(find(report("sla", week).path("reps"), "key", backup)
                        .path("pending")
                        .asInt())
                .isEqualTo(1);
        at("2026-09-11T18:30");
        var late = find(report("sla", week).path("reps"), "key", backup);
        assertThat(late.path("pending").asInt()).isZero();
        assertThat(late.path("missed").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("K7 A recycled customer is credited to the last pass, and to the first in a column of its own")
    void recycled_customers_count_once() {
        at("2026-09-08T10:00");
        lead();
        called();
        rejected("TIMING");
        at("2026-09-15T10:00");
        var second = "campaign " + UUID.randomUUID();
        upsert(second);
        event("engagement.recorded", Map.of("kind", DEMO));
        called();
        accepted();
        var deal = deal("USD", 12_000);
        event("deal.won", deal, Map.of());

        var period = weeks("2026-W37", "2026-W38");
        var all = report("revops", "funnel-health", period);
        var last = find(all.at("/customers/rows"), "key", second);
        assertThat(last.path("customers").asInt()).isEqualTo(1);
        assertThat(last.path("firstPass").asInt()).isZero();
        var first = find(all.at("/customers/rows"), "key", source);
        assertThat(first.path("customers").asInt()).isZero();
        assertThat(first.path("firstPass").asInt()).isEqualTo(1);
        var sum = 0;
        var firstSum = 0;
        for (var row : all.at("/customers/rows")) {
            sum += row.path("customers").asInt();
            firstSum += row.path("firstPass").asInt();
        }
        assertThat(sum).isEqualTo(all.at("/customers/total").asInt()).isEqualTo(firstSum);

        var money = find(all.path("money"), "currency", "USD").path("rows");
        assertThat(find(money, "key", second).at("/won/amount").decimalValue()).isEqualByComparingTo("12000");
        assertThat(find(money, "key", source).at("/won/deals").asInt()).isZero();
        assertThat(find(money, "key", source).at("/firstPass/amount").decimalValue())
                .isEqualByComparingTo("12000");
        opens(last.path("link").asString(), 1);
    }

    @Test
    @DisplayName("K8 The source is that of the moment the lead became an MQL; none is 'Unknown'")
    void a_source_changed_later_changes_nothing() {
        at("2026-09-08T10:00");
        lead();
        at("2026-09-08T11:00");
        upsert("something else " + source);
        lead(null);

        var week = weeks("2026-W37", "2026-W37");
        assertThat(report("funnel-health", week).at("/volume/0/mqls").asInt()).isEqualTo(1);
        var unknown = report("revops", "funnel-health", week + "&source=UNKNOWN");
        assertThat(unknown.at("/volume/0/mqls").asInt()).isGreaterThanOrEqualTo(1);
        assertThat(find(unknown.at("/filters/sources"), "id", "UNKNOWN")
                        .path("label")
                        .asString())
                .isEqualTo("Unknown");
    }

    @Test
    @DisplayName("H11 A customer that was no MQL is told apart: in no share, but among customers and money")
    void without_an_mql_step() {
        at("2026-09-08T10:00");
        contact = "contact-" + UUID.randomUUID();
        upsert(source);
        event("deal.won", "deal-" + UUID.randomUUID(), Map.of("contactIds", List.of(contact), "amount", 500));

        var health = report("funnel-health", weeks("2026-W37", "2026-W37"));
        assertThat(health.at("/volume/0/mqls").asInt()).isZero();
        assertThat(health.at("/volume/0/implied").asInt()).isEqualTo(1);
        assertThat(health.at("/conversions/sqlToCustomer/0/of").asInt()).isZero();
        assertThat(figure(health, "SLA_COMPLIANCE").path("value").isNull()).isTrue();
        assertThat(health.at("/customers/total").asInt()).isEqualTo(1);
        assertThat(health.at("/money/0/currency").asString())
                .as("the company's")
                .isEqualTo("USD");
        assertThat(health.at("/money/0/total/won/amount").decimalValue()).isEqualByComparingTo("500");
    }

    @Test
    @DisplayName("G4 An acceptance taken back is no rejection; G2 the share of Other is told")
    void reasons() {
        at("2026-09-08T10:00");
        for (var reason : List.of("WRONG_TITLE", "OTHER", "NO_BUDGET", "WRONG_TITLE")) {
            lead();
            called();
            rejected(reason);
        }
        lead();
        called();
        accepted();
        rejected("BAD_DATA");

        var week = weeks("2026-W37", "2026-W37");
        var rejections = report("rejections", week);
        assertThat(rejections.path("rejected").asInt()).isEqualTo(4);
        assertThat(rejections.at("/other/share").asDouble()).isEqualTo(0.25);
        assertThat(rejections.at("/reasons/0/code").asString()).isEqualTo("WRONG_TITLE");
        assertThat(rejections.at("/reasons/0/byWeek/0").asInt()).isEqualTo(2);
        assertThat(rejections.at("/reasons/1/label").asString())
                .as("a tie goes by label")
                .isEqualTo("No budget signal");
        assertThat(rejections.at("/reasons/2/label").asString()).isEqualTo("Other");
        assertThat(rejections.at("/sqlDisqualified/0/code").asString()).isEqualTo("BAD_DATA");
        opens(rejections.at("/reasons/0/link").asString(), 2);
        opens(rejections.at("/sqlDisqualified/0/link").asString(), 1);
        assertThat(report("funnel-health", week).at("/reasons/sqlDisqualified").asInt())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("G13 An overturned rejection counts as an appeal, and as a rejection no more")
    void appeals() {
        at("2026-09-08T10:00");
        lead();
        called();
        rejected("WRONG_TITLE");
        var week = weeks("2026-W37", "2026-W37");
        assertThat(report("rejections", week).path("rejected").asInt()).isEqualTo(1);

        write("marketing", "/api/mqls/{id}/appeal", Map.of("reason", "She decides about the budget"), mqlId())
                .expecting(200);
        assertThat(report("rejections", week).at("/appeals/appealed").asInt()).isEqualTo(1);
        assertThat(report("rejections", week).at("/appeals/overturned").asInt()).isZero();
        overturned(mqlId());
        var after = report("rejections", week);
        assertThat(after.at("/appeals/overturned").asInt()).isEqualTo(1);
        assertThat(after.path("rejected").asInt()).isZero();
    }

    private void overturned(String mqlId) {
        identity.setAuthentication("sales-leader", List.of("sales-leaders"));
        try {
            var decision = tasks.createTaskQuery()
                    .processInstanceBusinessKey(mqlId)
                    .taskDefinitionKey("Task_DecideRejectionAppeal")
                    .singleResult();
            tasks.complete(
                    decision.getId(),
                    Map.of("appealOutcome", "OVERTURNED", "note", "She does decide about the budget"));
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    @DisplayName("An excused miss leaves the rep's number and stays in the lead's")
    void excused() {
        at("2026-09-08T10:00");
        lead();
        var rep = owner();
        until_it_is_missed();
        write(rep, "/api/mqls/{id}/dispute", Map.of("reason", "The telephones were down all day"), mqlId())
                .expecting(200);
        var week = weeks("2026-W37", "2026-W37");
        assertThat(find(report("sla", week).path("reps"), "key", rep)
                        .path("missed")
                        .asInt())
                .isEqualTo(1);

        excuse();

        var sla = report("sla", week);
        assertThat(find(sla.path("reps"), "key", rep).path("missed").asInt()).isZero();
        assertThat(find(sla.path("reps"), "key", rep).path("notCounted").asInt())
                .isEqualTo(1);
        assertThat(sla.at("/total/missed").asInt()).isEqualTo(1);
    }

    /** Whoever's turn it was, in whatever zone they work. */
    private void until_it_is_missed() {
        var due = Instant.parse(
                read("revops", "/api/mqls/{id}", mqlId()).expecting(200).text("/respondBy"));
        until(LocalDateTime.ofInstant(due.plusSeconds(1_800), ZoneId.of("America/New_York"))
                .toString());
    }

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ClockDisputes disputes;

    @Autowired
    private ResponseClocks clocks;

    private void excuse() {
        var segment = clocks.of(mqlId()).orElseThrow().segments().get(0);
        disputes.decided(mqlId(), segment.no(), true, "manager", "They were down indeed");
    }

    @Test
    @DisplayName(
            "Deals: several currencies apart, no amount is not zero, lost and deleted ones are gone, reopened ones are back")
    void money_of_deals() {
        at("2026-09-08T10:00");
        lead();
        called();
        accepted();
        var dollars = deal("USD", 1_000.5);
        var euros = deal("EUR", null);
        var week = weeks("2026-W37", "2026-W37");

        var money = report("funnel-health", week).path("money");
        assertThat(find(money, "currency", "USD").at("/total/open/amount").decimalValue())
                .isEqualByComparingTo("1000.50");
        assertThat(find(money, "currency", "EUR").at("/total/open/deals").asInt())
                .isEqualTo(1);
        assertThat(find(money, "currency", "EUR").at("/total/open/unknown").asInt())
                .isEqualTo(1);

        at("2026-09-09T10:00");
        event("deal.lost", dollars, Map.of("reason", "NO_BUDGET"));
        event("deal.won", euros, Map.of("amount", 70));
        money = report("funnel-health", week).path("money");
        assertThat(money).as("the lost one was the only one in dollars").hasSize(1);
        assertThat(money.at("/0/total/won/amount").decimalValue()).isEqualByComparingTo("70");

        at("2026-09-10T10:00");
        event("deal.updated", dollars, Map.of("status", "OPEN"));
        event("deal.deleted", euros, Map.of());
        money = report("funnel-health", week).path("money");
        assertThat(money.findValuesAsString("currency")).doesNotContain("EUR");
    }

    @Test
    @DisplayName("H9 A deal of several contacts counts once, with the first of them that was an MQL")
    void a_deal_of_several_contacts_counts_once() {
        at("2026-09-08T10:00");
        var first = lead();
        called();
        accepted();
        var other = lead();
        called();
        accepted();
        deal("deal-" + UUID.randomUUID(), "USD", 300, List.of(first, other));

        var money = report("funnel-health", weeks("2026-W37", "2026-W37")).at("/money/0");
        assertThat(money.at("/total/open/deals").asInt()).isEqualTo(1);
        assertThat(money.at("/total/open/amount").decimalValue()).isEqualByComparingTo("300");
    }

    @Test
    @DisplayName("I6 I1 Who is forgotten stays counted; who is merged brings their MQLs along")
    void forgotten_and_merged() {
        at("2026-09-08T10:00");
        var survivor = lead();
        called();
        rejected("WRONG_TITLE");
        at("2026-09-08T12:00");
        var merged = lead();
        called();
        lead();
        called();
        accepted();
        var week = weeks("2026-W37", "2026-W37");
        var before = report("sla", week);

        event("contact.merged", survivor, Map.of("mergedIds", List.of(merged)));
        event("contact.erased", contact, Map.of());

        var after = report("sla", week);
        for (var what : List.of("mqls", "met", "missed", "pending", "notCounted")) {
            assertThat(after.at("/total/" + what)).as(what).isEqualTo(before.at("/total/" + what));
        }
        assertThat(after.at("/total/within5"))
                .as("the gold standard outlives the person")
                .isEqualTo(before.at("/total/within5"));
        assertThat(report("funnel-health", week)
                        .at("/conversions/mqlToSql/0/to")
                        .asInt())
                .isEqualTo(1);
        var list = readLink(report("funnel-health", week).at("/volume/0/link").asString());
        assertThat(list.path("content")).hasSize(3);
        assertThat(list.path("content").findValues("name").stream().filter(name -> name.isNull()))
                .as("nobody's name is kept")
                .hasSize(1);
    }

    @Test
    void nothing_to_divide_is_no_share_and_no_error() {
        var nothing = report("funnel-health", weeks("2031-W10", "2031-W12"));
        for (var figure : nothing.path("headline")) {
            if (!figure.path("unit").asString().equals("COUNT")) {
                assertThat(figure.path("value").isNull()).as("%s", figure).isTrue();
            }
            assertThat(figure.path("definition").asString()).isNotBlank();
        }
        assertThat(nothing.path("volume")).hasSize(3);
        assertThat(report("sla", weeks("2031-W10", "2031-W12"))
                        .at("/total/share")
                        .isNull())
                .isTrue();
        assertThat(report("rejections", weeks("2031-W10", "2031-W12"))
                        .at("/other/share")
                        .isNull())
                .isTrue();
        assertThat(report("rules", weeks("2031-W10", "2031-W12"))
                        .at("/tables/0/rules/0/acceptance")
                        .isNull())
                .isTrue();
    }

    @Test
    void rules_are_told_with_what_they_brought() {
        at("2026-09-08T10:00");
        for (int i = 0; i < 6; i++) {
            lead();
            called();
            rejected(i < 4 ? "WRONG_COMPANY_SIZE" : "NO_BUDGET");
        }
        var rules = report("rules", weeks("2026-W37", "2026-W37"));
        var criteria = find(rules.path("tables"), "table", "mql-criteria");
        var demo = find(criteria.path("rules"), "ruleId", "Rule_DemoRequested");
        assertThat(demo.path("mqls").asInt()).isEqualTo(6);
        assertThat(demo.path("acceptance").asDouble()).isZero();
        assertThat(demo.path("words").asString())
                .isEqualTo("Rule 'Demo requested': 6 MQLs, 0 % accepted, 67 % of the rejected 'Wrong company size'");
        opens(demo.path("link").asString(), 6);
        opens(demo.at("/reasons/0/link").asString(), 4);
        var routing = find(rules.path("tables"), "table", "lead-routing");
        var sum = 0;
        for (var rule : routing.path("rules")) {
            sum += rule.path("mqls").asInt();
        }
        assertThat(sum).as("every MQL was routed by one row").isEqualTo(6);
    }

    @Test
    void reps_see_their_own_line_managers_their_teams_marketing_all() {
        at("2026-09-08T10:00");
        lead();
        var rep = owner();
        lead();
        assertThat(owner()).isNotEqualTo(rep);
        var week = weeks("2026-W37", "2026-W37") + "&source={source}";

        assertThat(report(rep, "sla", week, source).path("reps").findValuesAsString("key"))
                .containsExactly(rep);
        assertThat(report(rep, "sla", week, source).at("/total/mqls").asInt())
                .as("the team's total")
                .isEqualTo(2);
        assertThat(report("manager", "sla", week, source).path("reps")).hasSize(2);
        assertThat(report("marketing", "sla", week, source).path("reps")).hasSize(2);
        assertThat(report("ae1", "sla", week, source).path("reps")).isEmpty();

        var theirs = report(rep, "mqls", "measure=MQLS&" + week, source);
        assertThat(theirs.at("/page/total").asInt()).isEqualTo(1);
        assertThat(theirs.path("hidden").asInt()).isEqualTo(1);
        assertThat(report("manager", "mqls", "measure=MQLS&" + week, source)
                        .at("/page/total")
                        .asInt())
                .isEqualTo(2);
        assertThat(report(rep, "funnel-health", week, source).path("load").findValuesAsString("rep"))
                .containsExactly(rep);
    }

    @Test
    void what_cannot_be_reported_is_refused_in_a_sentence() {
        for (var bad : List.of(
                "from=yesterday",
                "from=2026-W54",
                "from=2026-W40&to=2026-W30",
                "team=nobody",
                "view=SIDEWAYS",
                "format=xls",
                "from=1990-W01")) {
            var answer = read("marketing", "/api/reports/funnel-health?" + bad).expecting(400);
            assertThat(answer.text("/detail")).as(bad).endsWith(".");
        }
        read("marketing", "/api/reports/mqls?measure=LUCK").expecting(400);
        read("marketing", "/api/reports/mqls?measure=MQLS&split=COLOUR").expecting(400);
        assertThat(write("sdr1", "/api/reports/rebuild", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void the_same_rows_come_as_a_spreadsheet_that_runs_no_formula() {
        at("2026-09-08T10:00");
        source = "=HYPERLINK(\"evil\") " + UUID.randomUUID();
        lead();

        var csv = download(
                "marketing",
                "/api/reports/mqls?measure=MQLS&format=csv&from=2026-W37&to=2026-W37&source={source}",
                source);
        assertThat(csv)
                .startsWith("mqlId,contactId,name,company,week,")
                .contains("2026-W37")
                .contains("\"'=HYPERLINK");
        assertThat(csv.strip().lines()).hasSize(2);
        for (var name : List.of("funnel-health", "sla", "rejections", "rules")) {
            assertThat(download("marketing", "/api/reports/" + name + "?format=csv")
                            .lines()
                            .count())
                    .isGreaterThan(1);
        }
    }

    @Test
    void every_report_is_documented_with_its_formats_and_parameters() {
        var paths = read("marketing", "/v3/api-docs").expecting(200).body().path("paths");
        for (var report : Map.of(
                        "funnel-health", "HealthReport",
                        "sla", "SlaReport",
                        "rejections", "RejectionReport",
                        "rules", "RuleReport",
                        "mqls", "MqlList")
                .entrySet()) {
            var get = paths.path("/api/reports/" + report.getKey()).path("get");
            assertThat(get.path("parameters").findValuesAsString("name"))
                    .as(report.getKey())
                    .contains("from", "to", "team", "source", "view", "format")
                    .doesNotContain("request", "Accept", "person");
            assertThat(get.at("/responses/200/content/application~1json/schema/$ref")
                            .asString())
                    .endsWith("/" + report.getValue());
            assertThat(get.at("/responses/200/content").has("text/csv")).isTrue();
            assertThat(get.at("/responses").has("400")).isTrue();
        }
    }
}
