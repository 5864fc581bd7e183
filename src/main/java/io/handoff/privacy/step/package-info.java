/** Service tasks of erasure and retention. */
package io.handoff.privacy.step;
