package io.handoff.access.login;

/** There is no administrator with a password, and none is configured. */
class AdminPasswordMissing extends RuntimeException {

    AdminPasswordMissing(String adminId) {
        super("No password is configured for the first administrator '" + adminId + "'.");
    }
}
