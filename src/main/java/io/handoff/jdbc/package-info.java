/** How columns of the database become values of Java and back, the same on H2 and PostgreSQL. */
@ApplicationModule(
        displayName = "JDBC",
        allowedDependencies = {})
package io.handoff.jdbc;

import org.springframework.modulith.ApplicationModule;
