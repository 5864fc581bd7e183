/** Applies the content of the organisation file to the database. */
package io.handoff.team.plan;
