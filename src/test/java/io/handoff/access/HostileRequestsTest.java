package io.handoff.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint of ours is asked with bodies, ids and headers that nobody means well. None may answer 5xx, and every refusal of the API is a
 * problem document whose sentence helps the caller.
 */
class HostileRequestsTest extends AtTheDoor {

    private static final String[] ADMIN = Browserless.basic("admin", "admin");

    private static final List<String> BODIES = List.of(
            "{}",
            "[]",
            "[null]",
            "null",
            "",
            "5",
            "\"text\"",
            "{",
            "{\"reason\":\"a\",\"reason\":\"b\"}",
            "{\"nobodyKnowsThis\":1}",
            "{\"decisions\":[null]}",
            "{\"decisions\":[{\"mqlId\":null}]}",
            "{\"decisions\":null,\"reason\":{\"a\":[]},\"stage\":[[]],\"timeOff\":[null],\"events\":[null]}",
            "{\"reason\":\"\\u0000\"}",
            "[".repeat(5_000));

    private static final List<String> IDS = List.of(
            "nothing",
            "%25",
            "%2e%2e",
            "..",
            "%00",
            "a%2Fb",
            "a/b",
            "%5C",
            "a;b=c",
            "%0d%0a",
            "x".repeat(3_000),
            "%F0%9F%92%A9",
            "%ff");

    private static final List<String> QUERIES = List.of(
            "",
            "?page=x",
            "?page=-1&size=-1",
            "?size=2147483648",
            "?status=%00&from=x&to=x&state=x&track=%00&period=%00&week=0&dryRun=maybe&policy=x&measure=x",
            "?page=2147483647&size=2147483647",
            "?page=1&page=2&unread=%25");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final List<String> wrong = new ArrayList<>();

    private record Call(String method, String path) {}

    @Test
    @DisplayName("M28 Hostile bodies: no call answers 5xx, and each refusal says in a sentence what to do")
    void bodies() {
        for (var call : calls(method -> !method.equals("GET"))) {
            for (var body : BODIES) {
                check(call, "nothing", body, "Content-Type", typeOf(call));
            }
            check(call, "nothing", "{}", "Content-Type", "text/plain");
            check(call, "nothing", "{}", "Content-Type", "no/type; charset=no-such-charset");
            check(call, "nothing", "{}", "Content-Type", "application/json;charset=no-such-charset");
            check(call, "nothing", "a=b", "Content-Type", "multipart/form-data");
            check(
                    call,
                    "nothing",
                    "--end\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\na,b",
                    "Content-Type",
                    "multipart/form-data; boundary=end");
            check(call, "nothing", "no boundary in here", "Content-Type", "multipart/form-data; boundary=end");
            check(call, "nothing", "{}", "Content-Type", typeOf(call), "Accept", "image/png");
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("M32 Hostile paths: %25, .., %00 and slashes in ids are refused or not found")
    void paths() {
        for (var call : calls(method -> true)) {
            if (call.path().contains("{")) {
                IDS.forEach(id -> check(call, id, "{}", "Content-Type", typeOf(call)));
            }
        }
        for (var path : List.of(
                "/api/%25",
                "/api/../api",
                "/api/%2e%2e/%2e%2e/etc/passwd",
                "/api/%00",
                "/api//contacts",
                "/api/contacts/",
                "/%",
                "/api/%zz",
                "/engine-rest/%00",
                "/engine-rest/task/%25/form",
                "/camunda/%00",
                "/assets/%2e%2e/%2e%2e/application.yml",
                "/assets/%00")) {
            check(new Call("GET", path), "", "");
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("M28 Task variables: serialized objects, null in lists and broken bodies, on both doors to the engine")
    void engine() {
        var task = taskOf("hostile");
        assertThat(http.webappLogin("tasklist", "admin", "admin").statusCode()).isEqualTo(200);
        var object =
                "{\"variables\":{\"%s\":{\"value\":\"rO0ABXA=\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.lang.Object\","
                        + "\"serializationDataFormat\":\"application/x-java-serialized-object\"}}}}";
        var asMap = "{\"variables\":{\"decision\":{\"value\":{\"a\":[1]}}}}";
        for (var door : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
            for (var way : List.of("complete", "submit-form")) {
                for (var body : List.of(
                        object.formatted("decision"),
                        object.formatted("x"),
                        asMap,
                        "{\"variables\":[null]}",
                        "{\"variables\":{\"decision\":null}}",
                        "[null]",
                        "{",
                        "")) {
                    engine(door + "/task/" + task + "/" + way, body);
                }
            }
            engine(door + "/task", "{\"processVariables\":[null]}");
            engine(door + "/task", "{\"sorting\":[null]}");
            engine(door + "/process-definition/key/retention/start", object.formatted("x"));
            engine(
                    door + "/message",
                    "{\"messageName\":\"x\",\"processVariables\":{\"x\":{\"value\":\"rO0ABXA=\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.lang.Object\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}}}");
        }
        for (var path : List.of(
                "/",
                "/teams",
                "/inbox",
                "/engine-rest/engine",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/swagger-ui/index.html",
                "/v3/api-docs",
                "/actuator/health")) {
            check(new Call("GET", path), "", "", "Accept-Language", "x".repeat(200), "Accept", "text/html");
        }
        assertThat(wrong).isEmpty();
    }

    private void engine(String path, String body) {
        check(new Call("POST", path), "", body, "Content-Type", "application/json", "X-XSRF-TOKEN", http.csrf());
    }

    @Test
    void queries_and_headers() {
        for (var call : calls("GET"::equals)) {
            for (var query : QUERIES) {
                check(new Call(call.method(), call.path() + query), "nothing", "");
            }
            check(call, "nothing", "", "Accept-Language", "x".repeat(200));
            check(call, "nothing", "", "Accept-Language", "en;q=abc, *;;;q");
            check(call, "nothing", "", "Accept", "no type");
            check(call, "nothing", "", "Accept", "image/png");
            check(call, "nothing", "", "Range", "bytes=9-1");
            check(call, "nothing", "", "If-Modified-Since", "yesterday");
        }
        for (var call : calls(method -> true)) {
            for (var method : List.of("PATCH", "TRACE", "OPTIONS", "HEAD", "FOO")) {
                check(new Call(method, call.path()), "nothing", "{}", "Content-Type", "application/json");
            }
        }
        assertThat(wrong).isEmpty();
    }

    private List<Call> calls(Predicate<String> wanted) {
        var calls = new TreeSet<Call>(Comparator.comparing(Call::toString));
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("io.handoff")) {
                for (var path : pathsOf(mapping)) {
                    mapping.getMethodsCondition().getMethods().stream()
                            .map(Enum::name)
                            .filter(wanted)
                            .forEach(method -> calls.add(new Call(method, path)));
                }
            }
        });
        assertThat(calls).isNotEmpty();
        return List.copyOf(calls);
    }

    /** Without the one that locks out who guesses: the other tests of this application are refused with it. */
    private static List<String> pathsOf(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .filter(path -> !path.startsWith("/unsubscribe"))
                .sorted()
                .toList();
    }

    private static String typeOf(Call call) {
        return switch (call.path()) {
            case "/api/events" -> "application/cloudevents-batch+json";
            default -> call.path().startsWith("/api") ? "application/json" : "application/x-www-form-urlencoded";
        };
    }

    private void check(Call call, String id, String body, String... headers) {
        var path = call.path().replaceAll("\\{[^}]+}", Matcher.quoteReplacement(id));
        var all = Stream.concat(Stream.of(ADMIN), Stream.of(headers)).toArray(String[]::new);
        HttpResponse<String> answer;
        try {
            answer = http.call(call.method(), path, body, all);
        } catch (IllegalArgumentException notSendable) {
            return;
        }
        complaint(path, answer)
                .ifPresent(complaint -> wrong.add("%s %s %s %s -> %d %s: %s"
                        .formatted(
                                call.method(),
                                shortened(path),
                                shortened(body),
                                List.of(headers).stream()
                                        .map(HostileRequestsTest::shortened)
                                        .toList(),
                                answer.statusCode(),
                                complaint,
                                shortened(answer.body()))));
    }

    private static Optional<String> complaint(String path, HttpResponse<String> answer) {
        var status = answer.statusCode();
        if (status >= 500 && status != 501) {
            return Optional.of("5xx");
        }
        if (status < 400
                || !path.startsWith("/api")
                || answer.request().method().equals("HEAD")) {
            return Optional.empty();
        }
        var type = answer.headers().firstValue("Content-Type").orElse("no type");
        if (!type.startsWith("application/problem+json")) {
            return Optional.of(type);
        }
        var detail = Pattern.compile("\"detail\":\"((?:[^\"\\\\]++|\\\\.)*+)\"").matcher(answer.body());
        if (!detail.find()
                || detail.group(1).length() < 15
                || detail.group(1).matches(".*(Exception|org\\.|java\\.|Failed to|from\\(\\)).*")) {
            return Optional.of("no sentence");
        }
        return Optional.empty();
    }

    private static String shortened(String text) {
        return text.length() > 160 ? text.substring(0, 160) + "…" : text;
    }
}
