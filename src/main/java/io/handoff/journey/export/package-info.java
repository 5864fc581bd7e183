/** Everything we hold of one person, as one JSON document. */
package io.handoff.journey.export;
