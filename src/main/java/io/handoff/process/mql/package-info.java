/** What can happen to an MQL: promoted, given an owner, answered, decided, moved, given back, nurtured, ended. Steps and the façade call it. */
package io.handoff.process.mql;
