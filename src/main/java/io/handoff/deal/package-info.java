/**
 * Deals, told by a CRM or recorded by hand, and whose they are. News of a deal comes in any order: a later one never loses to
 * an earlier one, and a deal recorded by hand becomes the CRM's own when that one arrives.
 */
@ApplicationModule(displayName = "Deal", allowedDependencies = {"jdbc", "contact"})
package io.handoff.deal;

import org.springframework.modulith.ApplicationModule;
