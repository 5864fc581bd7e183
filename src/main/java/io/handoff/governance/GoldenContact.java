package io.handoff.governance;

import io.handoff.process.Prospect;
import java.util.Map;

/**
 * A contact whose way both teams agreed on.
 *
 * @param expected what the tables must answer, by {@link Expectation#key}; what is not named may be anything
 */
record GoldenContact(String name, Prospect prospect, Map<Expectation, String> expected) {}
