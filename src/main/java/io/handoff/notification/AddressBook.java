package io.handoff.notification;

import java.util.List;
import java.util.Optional;

/** Email addresses of logins and members of groups; implemented by the module that stores logins. */
public interface AddressBook {

    Optional<String> emailOf(String loginId);

    /** Login ids of all members of the group, in a stable order. */
    List<String> membersOf(String groupId);
}
