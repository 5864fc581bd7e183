package io.handoff;

import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** A few modules on a database, without the application and without the engine. */
public final class ModuleContext {

    private ModuleContext() {}

    /** Everything in the packages {@code io.handoff.<module>}, with what else a test puts in. */
    public static AnnotationConfigApplicationContext of(
            DataSource database, Consumer<AnnotationConfigApplicationContext> more, String... modules) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(DataSourceTransactionManager.class, () -> new DataSourceTransactionManager(database));
        context.register(Transactions.class);
        more.accept(context);
        for (var module : modules) {
            context.scan("io.handoff." + module);
        }
        context.refresh();
        return context;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Transactions {}
}
