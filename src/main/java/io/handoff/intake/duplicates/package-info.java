/** Contacts that are likely one person under several ids: shown to operations, who merge them or tell them apart. */
package io.handoff.intake.duplicates;
