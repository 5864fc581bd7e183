package io.handoff.lifecycle;

import java.util.UUID;

/**
 * Position in the chain of a contact's moves. The database accepts a move only after its predecessor in the same chain.
 *
 * @param no number of the last move; 0 = none yet
 */
record MoveChain(String id, int no) {

    static MoveChain begin() {
        return new MoveChain(UUID.randomUUID().toString(), 0);
    }

    MoveChain next() {
        return new MoveChain(id, no + 1);
    }

    /** Null for the first move. */
    Integer previous() {
        return no == 1 ? null : Integer.valueOf(no - 1);
    }
}
