package io.handoff.notification.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.notification.Channel;
import io.handoff.notification.Message;
import io.handoff.notification.NewNotification;
import io.handoff.notification.Notification;
import io.handoff.notification.NotificationKind;
import io.handoff.notification.content.DigestWriter;
import io.handoff.notification.settings.NotificationSettings;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Block Kit as Slack takes it: names are never markup, no limit is exceeded. */
public class SlackWriterTest {

    private static final NotificationSettings SETTINGS =
            new NotificationSettings(URI.create("https://handoff.acme.example"), "Handoff <h@acme.example>");

    private final SlackWriter writer = new SlackWriter(SETTINGS);

    public static Notification message(String subject, String text) {
        var about = new NewNotification(
                NotificationKind.RESPONSE_OVERDUE, List.of(), null, null, Map.of(), "key-" + subject.hashCode());
        return Notification.queued(
                about,
                new Message(subject, text),
                null,
                Channel.SLACK,
                "#inbound",
                Instant.parse("2026-05-22T13:30:00Z"));
    }

    @Test
    void a_message_is_a_header_its_words_and_a_button() {
        var post = writer.write(
                message(
                        "Response overdue: Ann Lee, Globex",
                        "Nobody has called Ann Lee yet.\nOwner: Sam\n\nhttps://handoff.acme.example/camunda/app/tasklist/default/"));

        assertThat(post.get("text").asString()).isEqualTo("Response overdue: Ann Lee, Globex");
        assertThat(types(post)).containsExactly("header", "section", "actions");
        assertThat(post.at("/blocks/0/text/text").asString()).isEqualTo("Response overdue: Ann Lee, Globex");
        assertThat(post.at("/blocks/1/text/text").asString()).isEqualTo("Nobody has called Ann Lee yet.\nOwner: Sam");
        assertThat(post.at("/blocks/2/elements/0/url").asString())
                .isEqualTo("https://handoff.acme.example/camunda/app/tasklist/default/");
    }

    @Test
    void a_name_is_never_markup_a_mention_or_a_link() {
        var name = "<!channel> <https://evil.example|Ann> & *Lee* :bomb:";
        var post = writer.write(message("New MQL: " + name, name + " became an MQL.\n\nhttps://evil.example/x"));

        assertThat(post.toString()).doesNotContain("<!channel>", "<https");
        assertThat(post.get("text").asString()).contains("&lt;!channel&gt;", "&amp;");
        assertThat(types(post)).as("a link of somebody else is no button").doesNotContain("actions");
        post.get("blocks").forEach(block -> {
            assertThat(block.at("/text/type").asString())
                    .as("which Slack does not format")
                    .isEqualTo("plain_text");
            assertThat(block.at("/text/emoji").asBoolean(true)).isFalse();
        });
    }

    @Test
    void what_is_too_long_is_cut_between_characters_and_escapes() {
        var post = writer.write(message("&".repeat(200), "\uD83D\uDE00".repeat(2_999) + "\n\n" + "x".repeat(3_001)));

        assertThat(post.at("/blocks/0/text/text").asString()).hasSize(146).endsWith("&amp;…");
        assertThat(post.at("/blocks/1/text/text").asString())
                .hasSizeLessThanOrEqualTo(3_000)
                .endsWith("\uD83D\uDE00…");
        assertThat(post.at("/blocks/2/text/text").asString()).hasSize(3_000).endsWith("x…");
        assertThat(SlackText.escaped("x".repeat(150), 150)).hasSize(150).doesNotContain("…");
    }

    @Test
    void a_post_has_at_most_fifty_blocks() {
        var many = IntStream.range(0, 90).mapToObj(i -> "Paragraph " + i).collect(Collectors.joining("\n\n"));
        assertThat(writer.write(message("Long", many + "\n\nhttps://handoff.acme.example/messages"))
                        .get("blocks"))
                .hasSize(50);
    }

    @Test
    void two_hundred_messages_fit_into_one_post() {
        var messages = IntStream.range(0, 200)
                .mapToObj(i -> message(
                        "Response overdue: Contact " + i + " <&>, Globex International", "Text.\nOwner: Sam " + i))
                .toList();
        var post = writer.write(new DigestWriter(SETTINGS).write(messages));

        assertThat(post.get("text").asString()).isEqualTo("200 MQLs are overdue");
        assertThat(post.get("blocks").size()).isLessThanOrEqualTo(50);
        assertThat(post.toString())
                .contains("• Contact 0 &lt;&amp;&gt;, Globex International – Owner: Sam 0", "Contact 199", "Sam 199")
                .doesNotContain("…");
    }

    private static List<String> types(JsonNode post) {
        return post.get("blocks").findValuesAsString("type").stream()
                .filter(type -> List.of("header", "section", "actions").contains(type))
                .toList();
    }
}
