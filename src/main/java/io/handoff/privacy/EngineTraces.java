package io.handoff.privacy;

import io.handoff.engine.AsApplication;
import io.handoff.mql.Mql;
import io.handoff.mql.OpenHandoffs;
import io.handoff.notification.Notification;
import io.handoff.notification.Notifications;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds and deletes the engine's data about a contact. An instance belongs to a contact by its business key (id of the contact, an MQL, a
 * handoff or a message about them) or by its variable {@code contactId} or {@code mqlId}; new processes must do the same.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class EngineTraces {

    private final OpenHandoffs handoffs;
    private final Notifications notifications;
    private final HistoryService history;
    private final RuntimeService runtime;
    private final AsApplication application;
    private final JdbcClient jdbc;

    /** Ids of process instances, running or ended. */
    public Set<String> of(Collection<String> contactIds, Collection<Mql> mqls) {
        var names = new HashSet<>(contactIds);
        mqls.stream().map(Mql::id).forEach(names::add);
        var found = new HashSet<String>(withVariables(names));
        var keys = new HashSet<>(names);
        for (var contactId : contactIds) {
            notifications.about(contactId).stream().map(Notification::id).forEach(keys::add);
            for (var handoff : handoffs.allOf(contactId)) {
                keys.add(handoff.id());
                found.add(handoff.processInstanceId());
            }
        }
        found.remove(null);
        found.addAll(withKeys(keys));
        return withParts(found);
    }

    public Set<String> withKeys(Collection<String> businessKeys) {
        return read("select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ in (:names)", businessKeys);
    }

    private Set<String> withVariables(Collection<String> values) {
        return read("""
                select distinct PROC_INST_ID_ from ACT_HI_VARINST
                where NAME_ in ('contactId', 'mqlId') and TEXT_ in (:names) and PROC_INST_ID_ is not null""", values);
    }

    /** Adds the instances that these called. */
    private Set<String> withParts(Set<String> instances) {
        var all = new HashSet<>(instances);
        all.addAll(read("select ID_ from ACT_HI_PROCINST where ROOT_PROC_INST_ID_ in (:names)", instances));
        return all;
    }

    private Set<String> read(String sql, Collection<String> names) {
        return names.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        jdbc.sql(sql).param("names", names).query(String.class).list());
    }

    /** Skips listeners: nothing more may be done for the person. */
    public void end(String instance) {
        application.run(() -> {
            runtime.deleteProcessInstancesIfExists(List.of(instance), "erased", true, true, true);
            return null;
        });
    }

    /** Deletes the history of an ended instance; does nothing if it is gone already. */
    public void delete(String instance) {
        application.run(() -> {
            decisionsOf(instance).forEach(history::deleteHistoricDecisionInstanceByInstanceId);
            operationsOn(instance).forEach(history::deleteUserOperationLogEntry);
            history.deleteHistoricProcessInstancesIfExists(List.of(instance));
            return null;
        });
    }

    private List<String> decisionsOf(String instance) {
        return history.createHistoricDecisionInstanceQuery().processInstanceId(instance).list().stream()
                .map(HistoricDecisionInstance::getId)
                .toList();
    }

    private List<String> operationsOn(String instance) {
        return history.createUserOperationLogQuery().processInstanceId(instance).list().stream()
                .map(UserOperationLogEntry::getId)
                .toList();
    }
}
