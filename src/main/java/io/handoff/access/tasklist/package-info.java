/** The predefined Tasklist filters. */
package io.handoff.access.tasklist;
