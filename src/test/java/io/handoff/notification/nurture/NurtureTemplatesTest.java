package io.handoff.notification.nurture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handoff.notification.nurture.NurtureSettings.ConsentRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that ops and marketing edit: a file of theirs wins, and a broken one says where. */
class NurtureTemplatesTest {

    private static final Map<String, Object> MIA =
            Map.of("firstName", "Mia", "company", "Globex", "ourName", "Acme", "unsubscribeLink", "https://x/u");

    @TempDir
    Path directory;

    private NurtureTemplates templates;

    @BeforeEach
    void a_directory_of_ours() {
        templates = new NurtureTemplates(settings(directory));
    }

    static NurtureSettings settings(Path templates) {
        return new NurtureSettings(
                ConsentRule.REQUIRED,
                List.of(DayOfWeek.MONDAY),
                "08:00-18:00",
                Duration.ZERO,
                Duration.ofDays(3),
                templates,
                null,
                null,
                null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer-story", "guide", "product-news", "check-in"})
    void every_shipped_text_says_the_same_in_both_parts_also_to_who_has_no_name(String template) {
        var nameless = new HashMap<String, Object>(MIA);
        nameless.put("firstName", null);
        nameless.put("company", null);

        assertThat(templates.write(template, MIA)).satisfies(mail -> {
            assertThat(mail.subject()).isNotBlank().doesNotContain("[", "$");
            assertThat(mail.text()).startsWith("Hello Mia,").endsWith("Acme").doesNotContain("[", "$");
            assertThat(words(mail.html()))
                    .contains("Hello Mia, ")
                    .contains("Unsubscribe")
                    .doesNotContain("Our name");
            assertThat(mail.html()).contains("href=\"https://x/u\"").doesNotContain("${", "th:text");
            assertThat(words(mail.html())).contains(words(mail.text()).substring(0, 60));
        });
        assertThat(templates.write(template, nameless)).satisfies(mail -> {
            assertThat(mail.text()).startsWith("Hello,").doesNotContain("null");
            assertThat(words(mail.html())).contains("Hello,").doesNotContain("null");
        });
    }

    private static String words(String html) {
        return html.replaceAll("(?s)<style.*?</style>|<[^>]+>", "").replaceAll("\\s+", " ");
    }

    @Test
    void a_file_of_ours_takes_the_place_of_the_shipped_one_at_once() throws IOException {
        assertThat(templates.write("check-in", MIA).subject()).isEqualTo("Is now a better time?");
        write("check-in.txt", "Coffee?\n\nHi [(${firstName})], coffee?");
        assertThat(templates.write("check-in", MIA).subject()).isEqualTo("Coffee?");
        assertThat(templates.write("check-in", MIA).html())
                .as("the other part is still the shipped one")
                .contains("A yes or a no is enough.");

        write("check-in.txt", "Tea?\n\nHi [(${firstName})], tea?");
        assertThat(templates.write("check-in", MIA).text()).isEqualTo("Hi Mia, tea?");
        assertThat(templates.write("guide", MIA).subject()).startsWith("A short guide");
    }

    @Test
    void a_text_without_html_gets_its_plain_words_in_the_frame() throws IOException {
        write("invitation.txt", "Come\n\nHello [(${firstName})],\n\n1 < 2 & <b>you</b> know it.");

        assertThat(templates.exists("invitation")).isTrue();
        assertThat(templates.write("invitation", MIA).html())
                .contains("Hello Mia,</p>", "1 &lt; 2 &amp; &lt;b&gt;you", "Unsubscribe");
    }

    @Test
    void our_own_frame_is_taken_too() throws IOException {
        write(
                "layout.html",
                "<html xmlns:th=\"http://www.thymeleaf.org\" th:fragment=\"mail(words)\"><body>OUR FRAME <div th:insert=\"${words}\"></div><a th:href=\"${unsubscribeLink}\">out</a></body></html>");
        assertThat(templates.write("guide", MIA).html()).contains("OUR FRAME", "Hello");
    }

    @Test
    void a_broken_text_names_its_file_and_line() throws IOException {
        write("check-in.txt", "Subject\n\nHello\n[(${firstName.nothing()})]");
        assertThatThrownBy(() -> templates.write("check-in", MIA))
                .isInstanceOf(BrokenTemplate.class)
                .hasMessageContaining(directory.resolve("check-in.txt").toString())
                .hasMessageContaining("line 4");

        Files.delete(directory.resolve("check-in.txt"));
        write(
                "guide.html",
                "<html xmlns:th=\"http://www.thymeleaf.org\">\n<body>\n<p th:text=\"${oops\">x</p></body></html>");
        assertThatThrownBy(() -> templates.write("guide", MIA))
                .hasMessageContaining(directory.resolve("guide.html").toString())
                .hasMessageContaining("line 3");

        write("empty.txt", "Only a subject");
        assertThatThrownBy(() -> templates.write("empty", MIA)).hasMessageContaining("empty.txt");
        assertThat(templates.problems(Set.of("guide", "check-in", "empty", "missing", "NONE")))
                .hasSize(3)
                .anyMatch(problem -> problem.contains("missing.txt"));
    }

    @Test
    void a_name_is_words_not_a_path_and_not_a_line() {
        assertThat(templates.exists("../mail")).isFalse();
        assertThat(templates.exists("/etc/passwd")).isFalse();
        assertThatThrownBy(() -> templates.write("../../application", MIA)).isInstanceOf(BrokenTemplate.class);

        var eve = new HashMap<String, Object>(MIA);
        eve.put("firstName", "Eve\r\n<script>alert(1)</script>");
        assertThat(templates.write("guide", eve).html())
                .doesNotContain("<script>")
                .contains("&lt;script&gt;");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }
}
