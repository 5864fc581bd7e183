/** The tables of contacts, companies, addresses and engagements, with the time of the last write per field. */
package io.handoff.contact.store;
