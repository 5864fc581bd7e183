/**
 * Applies contact data to stored contacts: reads its fields, keeps the latest value of each, and matches companies.
 */
package io.handoff.contact.upsert;
