/** What all reports share: period and filters, the counters they read, definitions of numbers, links and headers. */
package io.handoff.reporting.query;
