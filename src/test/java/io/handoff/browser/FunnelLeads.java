package io.handoff.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Twelve leads of three weeks, nine inbound and three outbound: answered and not, accepted, rejected, one a customer. */
final class FunnelLeads {

    static final int INBOUND = 9;
    static final int OUTBOUND = 3;

    private final List<String> events = new ArrayList<>();
    private final Instant now;

    private FunnelLeads(Instant now) {
        this.now = now;
    }

    static void tell(APIRequestContext sender, Instant now) {
        var leads = new FunnelLeads(now);
        leads.appear();
        leads.areWorked();
        var answer = sender.post(
                "/api/events",
                RequestOptions.create()
                        .setHeader("Content-Type", "application/cloudevents-batch+json")
                        .setHeader("Authorization", "Basic aW50ZWdyYXRpb246aW50ZWdyYXRpb24=")
                        .setData("[" + String.join(",", leads.events) + "]"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain("FAILED", "REJECTED", "PARKED");
    }

    private void appear() {
        for (var i = 1; i <= INBOUND + OUTBOUND; i++) {
            var inbound = i <= INBOUND;
            var weeksAgo = i % 3;
            var source = !inbound ? "Referral" : i % 4 == 0 ? "" : i % 2 == 0 ? "Webinar" : "Website";
            tell("h" + i, "contact.upserted", weeksAgo, """
                    {"firstName":"Lea","lastName":"D%d","email":"lea@firm%d.example","jobTitle":"Head of Sales","country":"US",
                     "source":"%s","company":{"domain":"firm%d.example","name":"Firm %d Inc","employees":120}}""".formatted(i, i, source, i, i));
            tell(
                    "h" + i,
                    "engagement.recorded",
                    weeksAgo,
                    "{\"kind\":\"%s\"}".formatted(inbound ? "DEMO_REQUEST" : "OUTBOUND_REPLY"));
        }
    }

    private void areWorked() {
        for (var i : List.of(1, 2, 3, 4, 5, 10)) {
            tell("h" + i, "activity.logged", 0, "{\"kind\":\"CALL\"}");
        }
        tell("h1", "decision.made", 0, "{\"decision\":\"ACCEPTED\"}");
        tell("h2", "decision.made", 0, "{\"decision\":\"ACCEPTED\"}");
        tell("h3", "decision.made", 0, "{\"decision\":\"REJECTED\",\"reason\":\"WRONG_TITLE\"}");
        tell("h4", "decision.made", 0, "{\"decision\":\"REJECTED\",\"reason\":\"WRONG_TITLE\"}");
        tell(
                "h10",
                "decision.made",
                0,
                "{\"decision\":\"REJECTED\",\"reason\":\"OTHER\",\"note\":\"A student, wrote a thesis\"}");
        tell("deal-h1", "deal.won", 0, "{\"contactIds\":[\"h1\"],\"amount\":9000,\"currency\":\"USD\"}");
    }

    private void tell(String subject, String type, int weeksAgo, String data) {
        var time = now.minus(Duration.ofDays(7L * weeksAgo)).minusSeconds(600L - events.size());
        events.add("""
                {"specversion":"1.0","id":"%s-%s-%d","source":"/browser","type":"io.handoff.%s","subject":"%s","time":"%s","data":%s}""".formatted(subject, type, events.size(), type, subject, time, data));
    }
}
