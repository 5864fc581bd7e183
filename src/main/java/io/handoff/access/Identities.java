package io.handoff.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Logins and groups in the engine's identity service. The {@code ensure} methods are idempotent. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Identities {

    private final IdentityService identity;

    @Transactional
    public void ensureGroup(String id, String name) {
        var group = Optional.ofNullable(identity.createGroupQuery().groupId(id).singleResult())
                .orElseGet(() -> {
                    var created = identity.newGroup(id);
                    created.setType("WORKFLOW");
                    return created;
                });
        if (!name.equals(group.getName())) {
            group.setName(name);
            identity.saveGroup(group);
        }
    }

    /**
     * Creates or updates a login: name, email and memberships are overwritten, the password is kept. A new login has no password until an
     * admin sets it.
     */
    @Transactional
    public void ensureUser(String id, String name, String email, Set<String> groups) {
        var user = find(id).orElseGet(() -> identity.newUser(id));
        var names = name == null || name.isBlank() ? new String[] {id, ""} : (name.strip() + " ").split(" ", 2);
        user.setFirstName(names[0]);
        user.setLastName(names[1].strip());
        user.setEmail(email);
        identity.saveUser(user);
        var current = Set.copyOf(groupsOf(id));
        groups.stream().filter(group -> !current.contains(group)).forEach(g -> identity.createMembership(id, g));
        current.stream().filter(group -> !groups.contains(group)).forEach(g -> identity.deleteMembership(id, g));
    }

    @Transactional
    public void setPassword(String id, String password) {
        var user = find(id).orElseThrow(() -> new IllegalArgumentException("Unknown login: " + id));
        user.setPassword(password);
        identity.saveUser(user);
    }

    public boolean hasPassword(String id) {
        return find(id).map(user -> ((UserEntity) user).getPassword() != null).orElse(false);
    }

    public boolean isPassword(String id, String password) {
        return identity.checkPassword(id, password);
    }

    public List<String> groupsOf(String id) {
        return identity.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .toList();
    }

    /** First and last name, or the id of an unknown login. */
    public String nameOf(String id) {
        return find(id).map(user -> (user.getFirstName() + " " + user.getLastName()).strip())
                .orElse(id);
    }

    public Optional<User> find(String id) {
        return Optional.ofNullable(identity.createUserQuery().userId(id).singleResult());
    }
}
