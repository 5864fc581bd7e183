package io.handoff.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.ApiTest;
import io.handoff.contact.Contacts;
import io.handoff.contact.Engagement;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Events as other programs wrap them: the structured and the binary mode of CloudEvents over HTTP. */
class EnvelopesTest extends ApiTest {

    private static final String ONE = "application/cloudevents+json";

    @Autowired
    private Contacts contacts;

    @ParameterizedTest(name = "id '{0}', source '{1}'")
    @CsvSource({"'', /tests, id is required", "'  ', /tests, id is required", "1, '', source is required"})
    @DisplayName("M29 an empty id or source is refused: the second event of such a source would be a duplicate")
    void nameless(String id, String source, String problem) {
        var answer = post(ONE, envelope(id, source, "", "{}")).expecting(200);

        assertThat(answer.text("/0/status")).isEqualTo("REJECTED");
        assertThat(answer.text("/0/problem")).startsWith(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/vnd.acme.lead-v2+json",
                "application/vnd.x+json; charset=utf-8",
                "APPLICATION/JSON",
                "text/json"
            })
    @DisplayName("M29 data of every JSON type is JSON")
    void json_types(String type) {
        var envelope =
                envelope("1-" + contact, "/tests", ",\"datacontenttype\":\"" + type + "\"", "{\"jobTitle\":\"CTO\"}");

        assertThat(post(ONE, envelope).expecting(200).text("/0/status")).isEqualTo("APPLIED");
        assertThat(contacts.find(contact).orElseThrow().jobTitle()).isEqualTo("CTO");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z",
        "2016-12-31T23:59:60.250Z, 2017-01-01T00:00:00.250Z",
        "2016-12-31T18:59:60-05:00, 2017-01-01T00:00:00Z",
        "2016-12-31T23:59:59Z, 2016-12-31T23:59:59Z"
    })
    @DisplayName("M29 a leap second is read as the next second")
    void leap_seconds(String told, Instant read) {
        known();
        var event = """
                {"specversion":"1.0","id":"%s","source":"/tests","type":"io.handoff.engagement.recorded","subject":"%s",
                 "time":"%s","data":{"kind":"PAGE_VIEW"}}""".formatted(UUID.randomUUID(), contact, told);

        assertThat(post(ONE, event).expecting(200).text("/0/status")).isEqualTo("APPLIED");
        assertThat(contacts.engagementsOf(contact))
                .extracting(Engagement::occurredAt)
                .contains(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/vnd.acme+json", "application/json; charset=UTF-8"})
    @DisplayName("M29 binary mode: attributes as headers, data as the body")
    void binary(String type) {
        var answer = post(type, "{\"jobTitle\":\"CTO\"}", headers("contact.upserted"))
                .expecting(200);

        assertThat(answer.text("/0/status")).isEqualTo("APPLIED");
        assertThat(answer.text("/0/source")).isEqualTo("/caf\u00e9");
        assertThat(contacts.find(contact).orElseThrow().jobTitle()).isEqualTo("CTO");
        assertThat(post(type, "{}", headers("contact.upserted")).text("/0/status"))
                .isEqualTo("DUPLICATE");
    }

    @Test
    @DisplayName("M29 binary mode without a body, and with what is none of CloudEvents")
    void binary_without_data() {
        known();
        assertThat(post("application/json", "", headers("contact.unsubscribed"))
                        .expecting(200)
                        .text("/0/status"))
                .isEqualTo("APPLIED");
        assertThat(post("application/json", "{}", Map.of("ce-id", "1"))
                        .expecting(400)
                        .text("/detail"))
                .startsWith("The headers make no CloudEvent: ");
        assertThat(post("application/json", "{", headers("contact.upserted"))
                        .expecting(400)
                        .text("/detail"))
                .startsWith("The body is not JSON");
        assertThat(post("application/json", "{}").expecting(415).text("/detail"))
                .contains("application/cloudevents+json", "ce-* headers");
    }

    @Test
    @DisplayName("Unknown fields in data are named in the answer, with the name that may be meant")
    void unknown_fields() {
        var answer = tell(
                "contact.upserted",
                contact,
                Map.of("emial", "mia@globex.io", "company", Map.of("nmae", "Globex", "domain", "globex.io")));

        assertThat(answer.text("/0/status")).isEqualTo("APPLIED");
        assertThat(answer.text("/0/problem"))
                .contains(
                        "not known and ignored: ",
                        "'emial' (is 'email' meant?)",
                        "'company.nmae' (is 'company.name' meant?)");
        assertThat(tell("engagement.recorded", contact, Map.of("kynd", "DEMO_REQUEST"))
                        .text("/0/problem"))
                .isEqualTo("kind is required; not known and ignored: 'kynd' (is 'kind' meant?)");
        assertThat(tell("contact.upserted", contact, Map.of("jobTitle", "CTO"))
                        .body()
                        .path(0)
                        .has("problem"))
                .isFalse();
    }

    private Map<String, String> headers(String type) {
        return Map.of(
                "ce-specversion", "1.0",
                "ce-id", type + contact,
                "ce-source", "/caf%C3%A9",
                "ce-type", "io.handoff." + type,
                "ce-subject", contact,
                "ce-time", "2026-05-18T13:00:00Z",
                "ce-traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }

    private String envelope(String id, String source, String more, String data) {
        return """
                {"specversion":"1.0","id":"%s","source":"%s","type":"io.handoff.contact.upserted","subject":"%s"%s,"data":%s}""".formatted(id, source, contact, more, data);
    }
}
