package io.handoff.reporting.review;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param publicUrl where people reach this application; links in messages start with it */
@ConfigurationProperties("handoff")
record ReviewSettings(@DefaultValue("http://localhost:8080") URI publicUrl) {

    String link(String path) {
        return publicUrl.toString().replaceAll("/+$", "") + path;
    }

    /** The numbers of a report open as JSON for programs; people get the page with the same address parameters. */
    static String page(String reportLink) {
        return reportLink == null ? "/funnel-health" : reportLink.replaceFirst("^/api/reports", "/funnel-health");
    }
}
