package io.handoff.access.rights;

import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.springframework.stereotype.Component;

/** Creates the engine authorisations of the groups. Existing ones stay as an admin changed them. */
@Component
@RequiredArgsConstructor
public class EngineRights {

    private final AuthorizationService authorizations;

    public void ensure() {
        Grant.all().stream().filter(grant -> !exists(grant)).forEach(this::create);
    }

    private boolean exists(Grant grant) {
        return authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(grant.group().id)
                        .resourceType(grant.resource())
                        .resourceId(grant.resourceId())
                        .count()
                > 0;
    }

    private void create(Grant grant) {
        var authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(grant.group().id);
        authorization.setResource(grant.resource());
        authorization.setResourceId(grant.resourceId());
        authorization.setPermissions(grant.permissions());
        authorizations.saveAuthorization(authorization);
    }
}
