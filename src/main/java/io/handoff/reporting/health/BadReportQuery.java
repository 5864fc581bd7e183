package io.handoff.reporting.health;

/** A report was asked for something that does not exist; the message is a sentence for who asked. */
public class BadReportQuery extends RuntimeException {

    public BadReportQuery(String sentence) {
        super(sentence);
    }
}
