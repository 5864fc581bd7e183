/**
 * The MQL and what happens to it: owner, response clock, decision, appeal, nurture and the handoff it belongs to, as both teams count them.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"jdbc", "contact", "team"})
package io.handoff.mql;
