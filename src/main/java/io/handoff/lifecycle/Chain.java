package io.handoff.lifecycle;

import java.util.UUID;

/**
 * Where a contact's moves have come to. The database lets a move follow only the one before it in the same chain.
 *
 * @param no of the last move; 0 = none yet
 */
record Chain(String id, int no) {

    static Chain begin() {
        return new Chain(UUID.randomUUID().toString(), 0);
    }

    Chain next() {
        return new Chain(id, no + 1);
    }

    /** Null for the first move. */
    Integer previous() {
        return no == 1 ? null : Integer.valueOf(no - 1);
    }
}
