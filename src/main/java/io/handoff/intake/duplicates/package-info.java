/** Contacts that are likely the same person under several ids: ops merge them or mark them as different people. */
package io.handoff.intake.duplicates;
