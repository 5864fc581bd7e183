/** The groups, what they may do in the engine and the API, and the record of refused changes. */
package io.handoff.access.rights;
