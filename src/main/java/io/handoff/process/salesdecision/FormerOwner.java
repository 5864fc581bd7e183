package io.handoff.process.salesdecision;

import io.handoff.assignment.OwnerSegments;
import io.handoff.mql.Mql;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Recognises a rep whose form or screen still shows an MQL that was reassigned to another rep. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class FormerOwner {

    private final OwnerSegments segments;

    /** False for the owner, for a teammate who never had the MQL, and for an MQL without an owner. */
    public boolean is(String login, Mql mql) {
        return mql.ownerId() != null
                && !login.equals(mql.ownerId())
                && segments.of(mql.id()).stream()
                        .anyMatch(segment -> segment.repId().equals(login));
    }
}
