package io.handoff.process.preview;

import io.handoff.process.RoutingPreview.Candidate;
import io.handoff.process.RoutingPreview.Nobody;

/** Who would get it, or what would happen instead; each may be null. */
record Picked(Candidate owner, Candidate runnerUp, Nobody nobody) {

    static final Picked NOBODY_ASKED = new Picked(null, null, null);
}
