package io.handoff.governance;

import io.handoff.preview.HypotheticalLead;
import java.util.Map;

/**
 * An example contact with the results marketing and sales agreed on.
 *
 * @param expected expected results; results not listed are not checked
 */
record GoldenContact(String name, HypotheticalLead prospect, Map<Expectation, String> expected) {}
