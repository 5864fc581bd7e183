package io.handoff.notification;

import java.util.List;
import java.util.Optional;

/** Where people can be reached; told by the module that knows the logins. */
public interface AddressBook {

    Optional<String> emailOf(String loginId);

    /** Login ids of everyone in the group, in a stable order. */
    List<String> membersOf(String groupId);
}
