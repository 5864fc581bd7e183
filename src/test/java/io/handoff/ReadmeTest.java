package io.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README promises to a newcomer. */
class ReadmeTest extends ApiTest {

    private static final Path README = Path.of("README.md");
    private static final Pattern EVENTS = Pattern.compile("-d '(\\[.*?])'", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)|`(src/[\\w/.-]+)`");
    private static final Pattern TESTS = Pattern.compile("## Pass its tests\\s+```sh\\n(.*?)\\n```");

    @Test
    void its_one_call_makes_an_mql_and_the_other_says_why() throws IOException {
        var events = EVENTS.matcher(Files.readString(README));
        assertThat(events.find()).isTrue();

        var answers =
                post("application/cloudevents-batch+json", events.group(1)).expecting(200);
        assertThat(answers.body().findValuesAsString("status")).containsExactly("APPLIED", "APPLIED");

        var why = read("revops", "/api/contacts/mia/why").expecting(200);
        assertThat(why.text("/stage")).isEqualTo("MQL");
        assertThat(why.text("/owner/id")).startsWith("sdr");
        assertThat(why.text("/text")).contains("demo");
    }

    @Test
    void what_it_links_to_is_there() throws IOException {
        var links = LINK.matcher(Files.readString(README))
                .results()
                .map(link -> link.group(1) == null ? link.group(2) : link.group(1))
                .filter(link -> !link.startsWith("http"));
        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(Path.of(link)).exists());
    }

    @Test
    void a_build_machine_runs_the_same_test_command() throws IOException {
        var tests = TESTS.matcher(Files.readString(README));
        assertThat(tests.find()).isTrue();
        assertThat(Files.readAllLines(Path.of(".ci/run"))).endsWith(tests.group(1));
        assertThat(Files.isExecutable(Path.of(".ci/run"))).isTrue();
    }
}
