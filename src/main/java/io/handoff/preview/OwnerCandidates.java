package io.handoff.preview;

import io.handoff.preview.RoutingPreview.Candidate;
import io.handoff.preview.RoutingPreview.Nobody;

/** Owner and runner-up of a preview, or why there is none; each may be null. */
record OwnerCandidates(Candidate owner, Candidate runnerUp, Nobody nobody) {

    static final OwnerCandidates NOBODY_ASKED = new OwnerCandidates(null, null, null);
}
