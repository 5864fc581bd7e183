package io.handoff.access;

import io.handoff.notification.AddressBook;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Reads email addresses and group members from the engine's identity service. */
@Component
@RequiredArgsConstructor
class IdentityAddressBook implements AddressBook {

    private final IdentityService identity;

    @Override
    public Optional<String> emailOf(String loginId) {
        return Optional.ofNullable(identity.createUserQuery().userId(loginId).singleResult())
                .map(User::getEmail);
    }

    @Override
    public List<String> membersOf(String groupId) {
        return identity.createUserQuery().memberOfGroup(groupId).orderByUserId().asc().list().stream()
                .map(User::getId)
                .toList();
    }
}
