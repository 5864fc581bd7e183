/** Where the engine and our tables remember a person who is to be forgotten, and how that is deleted. */
package io.handoff.process.erasure;
