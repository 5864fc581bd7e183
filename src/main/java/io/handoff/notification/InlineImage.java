package io.handoff.notification;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A PNG embedded in the HTML of a message.
 *
 * @param name letters, digits, dots, dashes, underscores; referenced as {@code <img src="cid:NAME">}
 * @param png at most 1 MB
 */
public record InlineImage(String name, byte[] png) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int LARGEST = 1024 * 1024;

    public InlineImage {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("An image of a message cannot be called \"" + name + "\"");
        }
        if (png.length > LARGEST) {
            throw new IllegalArgumentException(
                    "The image %s has %,d bytes; at most %,d are sent".formatted(name, png.length, LARGEST));
        }
        if (!Arrays.equals(SIGNATURE, Arrays.copyOf(png, SIGNATURE.length))) {
            throw new IllegalArgumentException("The image " + name + " is no PNG");
        }
    }
}
