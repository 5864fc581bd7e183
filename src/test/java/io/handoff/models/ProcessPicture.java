package io.handoff.models;

import java.util.regex.Pattern;

/** The editor's drawing, made fit for a web page: white ground, readable by itself, signed with its model. */
record ProcessPicture(String title, String svg) {

    private static final Pattern VIEW_BOX = Pattern.compile("viewBox=\"(\\S+) (\\S+) (\\S+) (\\S+)\"");
    /** Where the editor listens for clicks, and the grid behind: nothing to see. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "<(\\w+)[^>]* class=\"djs-(hit|outline)[^>]*(/>|></\\1>)|<(\\w+) class=\"djs-(hit|outline)[^>]*(/>|></\\4>)"
                    + "|<pattern id=\"djs-grid.*?</pattern>");

    private static final int MARGIN = 20;

    String signed(String fingerprint) {
        var box = VIEW_BOX.matcher(svg);
        if (!box.find()) {
            throw new IllegalStateException("a picture without a view box");
        }
        double x = Double.parseDouble(box.group(1)) - MARGIN;
        double y = Double.parseDouble(box.group(2)) - MARGIN;
        double width = Double.parseDouble(box.group(3)) + 2 * MARGIN;
        double height = Double.parseDouble(box.group(4)) + 2 * MARGIN;
        return INVISIBLE
                .matcher(svg.substring(svg.indexOf("<svg")))
                .replaceAll("")
                .replaceFirst(
                        "<svg[^>]*>", """
                        <!-- %s -->
                        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="%s %s %s %s" role="img">
                        <title>%s</title>
                        <rect x="%s" y="%s" width="%s" height="%s" fill="white"/>""".formatted(fingerprint, x, y, width, height, title, x, y, width, height));
    }
}
