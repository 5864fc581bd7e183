/** The list of the MQLs behind a number. */
package io.handoff.reporting.list;
