package io.handoff.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.handoff.DemoApplicationTest;
import io.handoff.deal.Deals;
import io.handoff.lifecycle.Lifecycle;
import io.handoff.lifecycle.Stage;
import io.handoff.mql.Mql;
import io.handoff.mql.MqlStatus;
import io.handoff.mql.Mqls;
import io.handoff.mql.NurtureStays;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes after an SDR has decided, in a real browser: the work of an account executive, of operations, marketing and a sales leader. */
@DemoApplicationTest
class AfterTheDecisionBrowserTest extends InBrowser {

    @Autowired
    Lifecycle lifecycle;

    @Autowired
    Mqls mqls;

    @Autowired
    NurtureStays stays;

    @Autowired
    Deals deals;

    @Autowired
    TaskService tasks;

    private String contact;

    @BeforeEach
    void somebody_asks_for_a_demo() {
        contact = "later-" + UUID.randomUUID();
        tell("contact.upserted", """
                {"firstName":"Lea","lastName":"Later","email":"lea@%s.example","jobTitle":"Head of Sales","country":"US",
                 "company":{"domain":"%s.example","name":"%s","employees":120}}""".formatted(contact, contact, company()));
        tell("engagement.recorded", "{\"kind\":\"DEMO_REQUEST\"}");
    }

    @Test
    @DisplayName("An account executive records the deal of an accepted lead, with its amount")
    void an_account_executive_creates_the_deal() {
        tell("decision.made", "{\"decision\":\"ACCEPTED\"}");
        var task = task("Task_CreateDeal", contact);
        openAs(task.getAssignee(), task);
        choose("Create the deal");
        page.getByLabel("Amount").fill("12000");
        complete();

        assertThat(lifecycle.stageOf(contact)).isEqualTo(Stage.OPPORTUNITY);
        assertThat(deals.of(contact)).singleElement().satisfies(deal -> {
            assertThat(deal.amount()).isEqualByComparingTo("12000");
            assertThat(deal.currency()).isEqualTo("USD");
        });
    }

    @Test
    @DisplayName("Operations correct wrong data, and the lead goes to sales as a second pass that tells of the first")
    void operations_correct_the_data() {
        tell("decision.made", "{\"decision\":\"REJECTED\",\"reason\":\"BAD_DATA\",\"note\":\"The number is a fax\"}");
        openAs("revops", task("Task_FixContactData", contact));
        assertThat(page.locator(".fjs-form")).containsText("Sales rejected this MQL because its data is wrong");
        assertThat(page.locator(".fjs-form")).containsText("The number is a fax");
        page.getByLabel("Phone").fill("+1 212 555 0100");
        complete();

        assertThat(mql().pass()).isEqualTo(2);
        var again = task("Task_AcceptOrRejectMql", contact);
        openAs(again.getAssignee(), again);
        assertThat(page.locator(".fjs-form")).containsText("pass 1: Rejected (Bad data quality)");
    }

    @Test
    @DisplayName("Marketing sees who is in nurture, reads an answer in Tasklist, and the contact is with sales again")
    void marketing_reads_an_answer() {
        tell("decision.made", "{\"decision\":\"REJECTED\",\"reason\":\"TIMING\"}");
        tell("activity.logged", "{\"kind\":\"EMAIL\",\"direction\":\"INBOUND\",\"outcome\":\"REPLIED\"}");
        signIn("marketing");
        var row = inNurture("/nurture?state=REPLIED");
        assertThat(row).containsText("Stay in touch");
        assertThat(row).containsText("Has answered: read it in Tasklist");

        show(task("Task_ReadReply", mql().id()));
        choose("Interested: to sales now");
        complete();

        assertThat(mql().pass()).isEqualTo(2);
        assertThat(stays.openOf(contact)).isEmpty();
        assertThat(task("Task_AcceptOrRejectMql", contact).getAssignee()).startsWith("sdr");
    }

    @Test
    @DisplayName("G13 Marketing objects to a rejection; a sales leader reads both sides and overturns it")
    void a_sales_leader_overturns_a_rejection() {
        tell("decision.made", "{\"decision\":\"REJECTED\",\"reason\":\"NO_BUDGET\"}");
        var rejected = mql();
        signIn("marketing");
        var row = inNurture("/nurture?track=BUDGET_CYCLE");
        assertThat(row).containsText("Rejected: No budget signal");
        row.locator("summary").click();
        row.getByLabel("Why the rejection of Lea Later is wrong").fill("They told us their budget");
        row.getByText("Appeal", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("you are notified");
        assertThat(inNurture("/nurture?track=BUDGET_CYCLE")).containsText("Appealed: to be decided");

        openAs("sales-leader", task("Task_DecideRejectionAppeal", rejected.id()));
        assertThat(page.locator(".fjs-form")).containsText("No budget signal");
        assertThat(page.locator(".fjs-form")).containsText("They told us their budget");
        choose("Overturned");
        page.getByLabel("Why").fill("We have seen the mail with the budget");
        complete();

        assertThat(mql().id()).isEqualTo(rejected.id());
        assertThat(mql().status()).isEqualTo(MqlStatus.OPEN);
        assertThat(mql().ownerId()).isNotEqualTo(rejected.decidedBy());
    }

    @Test
    @DisplayName("G14 An SDR accepts in Tasklist, sees what can be undone, undoes it and has the task again")
    void an_sdr_undoes_a_decision() {
        var task = task("Task_AcceptOrRejectMql", contact);
        openAs(task.getAssignee(), task);
        choose("Accept");
        complete();
        var bar = page.locator(".handoff-undo p").filter(new Locator.FilterOptions().setHasText("Lea Later"));
        assertThat(bar).containsText("You accepted Lea Later.");
        assertThat(bar).containsText("minutes left");
        bar.getByText("Undo", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(bar).containsText("Undone: Lea Later is an open MQL again");

        assertThat(mql().status()).isEqualTo(MqlStatus.OPEN);
        assertThat(task("Task_AcceptOrRejectMql", contact).getAssignee()).isEqualTo(task.getAssignee());
    }

    private Locator inNurture(String path) {
        page.navigate(url(path));
        return page.locator("table.nurture tbody tr")
                .filter(new Locator.FilterOptions().setHasText(company()))
                .first();
    }

    private String company() {
        return "Firm " + contact.substring(6, 14);
    }

    private Mql mql() {
        return mqls.latestOf(contact).orElseThrow();
    }

    private Task task(String definition, String businessKey) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(definition)
                .singleResult();
    }

    private void openAs(String login, Task task) {
        signIn(login);
        show(task);
    }

    private void signIn(String login) {
        visit(login, "/");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tasklist")))
                .isVisible();
    }

    /** As the link in a message does; a task of a group is claimed first. */
    private void show(Task task) {
        page.navigate(url("/camunda/app/tasklist/default/#/?task=" + task.getId()));
        if (task.getAssignee() == null) {
            page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
        }
        assertThat(page.locator(".fjs-form")).containsText("Lea Later");
    }

    private void choose(String option) {
        page.locator(".fjs-form label")
                .filter(new Locator.FilterOptions().setHasText(option))
                .click();
    }

    private void complete() {
        var answer = page.waitForResponse(r -> r.url().endsWith("/submit-form"), button("Complete")::click);
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        assertThat(page.locator(".fjs-form")).isHidden();
    }

    private void tell(String type, String data) {
        send("""
                {"specversion":"1.0","id":"%s","source":"/browser","type":"io.handoff.%s","subject":"%s","data":%s}""".formatted(UUID.randomUUID(), type, contact, data));
    }
}
