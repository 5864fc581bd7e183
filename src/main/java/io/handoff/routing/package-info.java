/**
 * Which team gets an MQL is decided in the table {@code lead-routing}; this module gathers what the table asks: the company's size,
 * industry and place in the table's own words, who owns the account, and whether a deal is open there already.
 *
 * <p>A company is only ever known by its data or a matching domain; a free-mail address leads to none.
 */
@ApplicationModule(allowedDependencies = {"input", "contact", "team", "deal"})
package io.handoff.routing;

import org.springframework.modulith.ApplicationModule;
