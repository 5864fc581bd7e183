package io.handoff.notification;

import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A message that is not written from a template of its kind: the weekly review, with charts as images. Mail programs show the HTML or the
 * text; in the application and in Slack it is the text. It is kept like every message, so it names no people outside but by name and company.
 *
 * @param html a whole page with inline styles, loading nothing; an image is referred to as {@code <img src="cid:NAME" alt="…">}
 */
public record CustomMessage(String subject, String text, String html, List<InlineImage> images) {

    static final Pattern IMAGE = Pattern.compile("cid:([A-Za-z0-9._-]+)");

    /** @throws IllegalArgumentException if the HTML and the images do not belong together */
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

    /** The words alone, as every message has them. */
    Message message() {
        return Message.of(subject, text);
    }

    /** The same HTML with the names of images made unique in the world, as RFC 2392 wants them. */
    static String withImageIds(String html, UnaryOperator<String> id) {
        return IMAGE.matcher(html).replaceAll((MatchResult image) -> "cid:" + id.apply(image.group(1)));
    }
}
