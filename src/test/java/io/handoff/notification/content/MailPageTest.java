package io.handoff.notification.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.notification.settings.NotificationSettings;
import io.handoff.notification.slack.SlackWriterTest;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The HTML part of mails to us: the same words, safe in every mail program, loading nothing. */
class MailPageTest {

    private static final NotificationSettings SETTINGS =
            new NotificationSettings(URI.create("https://handoff.acme.example"), "Handoff <h@acme.example>");

    private final MessageTemplates templates = new MessageTemplates(SETTINGS);

    @Test
    void the_page_says_what_the_text_says_with_facts_as_a_table_and_one_button() {
        var page = templates.html(
                SlackWriterTest.message(
                        "Response overdue: Ann Lee, Globex",
                        "Nobody has called Ann Lee yet.\nOwner: Sam\nFirst response was due: Tue 26 May, 12:30\n\nhttps://handoff.acme.example/camunda/app/tasklist/default/"));

        assertThat(words(page))
                .contains("Response overdue: Ann Lee, Globex", "Nobody has called Ann Lee yet.")
                .contains("Owner Sam First response was due Tue 26 May, 12:30", "Open in Handoff");
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("href=\"https://handoff.acme.example/camunda/app/tasklist/default/\"")
                .contains("href=\"https://handoff.acme.example/messages\"")
                .contains("<!--[if mso]>", "prefers-color-scheme: dark")
                .doesNotContain("th:text", "th:if", "<img", "<script", "@import", "url(");
        assertThat(page.length()).as("Gmail cuts off at 102 kB").isLessThan(20_000);
    }

    @Test
    void a_name_is_never_html_and_a_foreign_link_never_a_button() {
        var page = templates.html(SlackWriterTest.message(
                "New MQL: <script>alert(1)</script>",
                "<b>Ann</b>: hello\nOwner: <i>Sam</i>\n\nhttps://evil.example/x"));

        assertThat(page)
                .contains("&lt;script&gt;", "&lt;b&gt;Ann", "&lt;i&gt;Sam")
                .doesNotContain("<script>", "<b>", "<i>", "href=\"https://evil.example")
                .doesNotContain("Open in Handoff");
    }

    @Test
    void a_digest_links_each_of_its_messages() {
        var messages = IntStream.range(0, 100)
                .mapToObj(i -> SlackWriterTest.message(
                        "Response overdue: Contact " + i + ", Globex", "Text.\nOwner: Sam " + i))
                .toList();
        var digest = new DigestWriter(SETTINGS).write(messages);
        var page = templates.html(digest);

        assertThat(words(page))
                .contains("100 MQLs are overdue", "Contact 0, Globex Owner: Sam 0", "Contact 99, Globex");
        for (var message : List.of(messages.get(0), messages.get(99))) {
            assertThat(page).contains("href=\"https://handoff.acme.example/messages/" + message.id() + "\"");
            assertThat(digest.text()).contains("https://handoff.acme.example/messages/" + message.id());
        }
        assertThat(page.length()).as("Gmail cuts off at 102 kB").isLessThan(102_000);
    }

    private static String words(String html) {
        return html.replaceAll("(?s)<style.*?</style>|<!--.*?-->|<[^>]+>", " ").replaceAll("\\s+", " ");
    }
}
