package io.handoff.notification;

import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A message without a template, such as the weekly review with its charts. Mail programs show the HTML or the text; the application and
 * Slack show the text. Of people outside the company it may contain name and company only, because it is stored like any message.
 *
 * @param html a whole page with inline styles and no external resources; images as {@code <img src="cid:NAME" alt="…">}
 */
public record CustomMessage(String subject, String text, String html, List<InlineImage> images) {

    static final Pattern IMAGE = Pattern.compile("cid:([A-Za-z0-9._-]+)");

    /** @throws IllegalArgumentException if the HTML and the list of images do not match */
    public CustomMessage {
        images = List.copyOf(images);
        var there = new HashSet<String>();
        for (var image : images) {
            if (!there.add(image.name())) {
                throw new IllegalArgumentException("Two images of a message are called " + image.name());
            }
        }
        var wanted =
                IMAGE.matcher(html).results().map(result -> result.group(1)).collect(Collectors.toSet());
        if (!wanted.equals(there)) {
            throw new IllegalArgumentException(
                    "The HTML of a message shows the images %s, it brings %s".formatted(wanted, there));
        }
    }

    /** Subject and text. */
    Message message() {
        return Message.of(subject, text);
    }

    /** The HTML with globally unique image ids (RFC 2392). */
    public static String withImageIds(String html, UnaryOperator<String> id) {
        return IMAGE.matcher(html).replaceAll((MatchResult image) -> "cid:" + id.apply(image.group(1)));
    }
}
