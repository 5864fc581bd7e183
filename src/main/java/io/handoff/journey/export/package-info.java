/** Export of all data about one person as one JSON document. */
package io.handoff.journey.export;
