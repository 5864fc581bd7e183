/** Where numbers should be, as both teams agreed in the table {@code funnel-targets}, and which of them need somebody's attention. */
package io.handoff.reporting.targets;
