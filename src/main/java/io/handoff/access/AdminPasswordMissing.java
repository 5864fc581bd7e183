package io.handoff.access;

/** Nobody could administer the application: there is no admin with a password and none is configured. */
class AdminPasswordMissing extends RuntimeException {

    AdminPasswordMissing(String adminId) {
        super("No password is configured for the first administrator '" + adminId + "'.");
    }
}
