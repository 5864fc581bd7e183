/** Merges and erases people, and recognises them later by their former ids and addresses. */
package io.handoff.contact.identity;
