package io.handoff.lifecycle;

import java.util.UUID;

/**
 * Where a contact's moves have come to. The database lets a move follow only the one before it in the same chain.
 *
 * @param no of the last move; 0 = none yet
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
