package io.handoff.access.tasklist;

import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/** Creates the predefined Tasklist filters that do not exist by name. Existing ones stay as ops changed them. */
@Component
@RequiredArgsConstructor
public class TasklistFilters {

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    public void ensure() {
        var all = TasklistFilter.all();
        for (var i = 0; i < all.size(); i++) {
            var filter = all.get(i);
            if (filters.createFilterQuery().filterName(filter.name()).count() == 0) {
                create(filter, i);
            }
        }
    }

    private void create(TasklistFilter wanted, int priority) {
        var query = tasks.createTaskQuery().active();
        var filter = filters.newTaskFilter(wanted.name());
        filter.setQuery(wanted.query()
                .apply(query)
                .orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc());
        filter.setProperties(wanted.properties(priority));
        filters.saveFilter(filter);
        wanted.readers().forEach(group -> {
            var read = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            read.setGroupId(group.id);
            read.setResource(Resources.FILTER);
            read.setResourceId(filter.getId());
            read.addPermission(Permissions.READ);
            authorizations.saveAuthorization(read);
        });
    }
}
