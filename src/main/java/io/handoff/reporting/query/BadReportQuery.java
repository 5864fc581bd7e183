package io.handoff.reporting.query;

/** A report query is invalid; the message is shown to the user. */
public class BadReportQuery extends RuntimeException {

    public BadReportQuery(String sentence) {
        super(sentence);
    }
}
