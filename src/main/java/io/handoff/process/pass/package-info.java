/** A contact's passes from MQL to customer: how each starts, continues and ends. */
package io.handoff.process.pass;
