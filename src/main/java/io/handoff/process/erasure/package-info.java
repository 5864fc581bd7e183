/** Finds and deletes personal data in the engine and records the progress of erasures. */
package io.handoff.process.erasure;
