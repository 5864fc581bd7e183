package io.handoff.reporting.review;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param publicUrl base URL of this application for links in messages */
@ConfigurationProperties("handoff")
record ReviewSettings(@DefaultValue("http://localhost:8080") URI publicUrl) {

    String link(String path) {
        return publicUrl.toString().replaceAll("/+$", "") + path;
    }

    /** The page for a link of a report, which leads to JSON; page and JSON have the same parameters. */
    static String page(String reportLink) {
        return reportLink == null ? "/funnel-health" : reportLink.replaceFirst("^/api/reports", "/funnel-health");
    }
}
