package org.yiyang.kit.database;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SchemaValidationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.yiyang.kit.failover.PrimaryDriver;

/**
 * Migrates the tables to the version of the code with an account of its own, then compares them with the entities;
 * refuses to start where either fails. Runs before anything reads or writes, and before the first request: Quarkus
 * opens the port after this.
 */
@ApplicationScoped
class Migration {
    /** After {@code Mode}, which needs no table; before every check that reads one. */
    private static final int BEFORE_TABLES_ARE_USED = 2;

    private final EntityManagerFactory entities;
    private final DataSource pool;
    private final String url;
    private final String username;
    private final String password;
    private final List<String> locations;
    private final boolean production;
    private final Instance<JavaMigration> inJava;

    Migration(
            EntityManagerFactory entities,
            DataSource pool,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "yiyang.migration.username") String username,
            @ConfigProperty(name = "yiyang.migration.password") String password,
            @ConfigProperty(name = "yiyang.migration.locations") List<String> locations,
            @ConfigProperty(name = "yiyang.mode") Optional<String> mode,
            @Any Instance<JavaMigration> inJava) {
        this.entities = entities;
        this.pool = pool;
        this.url = url;
        this.username = username;
        this.password = password;
        this.locations = locations;
        this.production = mode.filter("production"::equals).isPresent();
        this.inJava = inJava;
    }

    void run(@Observes @Priority(BEFORE_TABLES_ARE_USED) StartupEvent started) {
        Flyway flyway = Flyway.configure()
                .driver(PrimaryDriver.class.getName())
                .dataSource(url, username, password)
                .locations(locations.toArray(String[]::new))
                .javaMigrations(inJava.stream().toArray(JavaMigration[]::new))
                .load();
        flyway.migrate();
        grant(flyway.getConfiguration().getDataSource());
        validate();
        UniqueTexts.mustBeBinary(url, username, password);
    }

    private void grant(DataSource migration) {
        try (Connection migrating = migration.getConnection();
                Connection running = pool.getConnection()) {
            RunGrants.give(migrating, running, production);
        } catch (SQLException failure) {
            throw new IllegalStateException(
                    "The account that runs cannot be given its rights to the tables: " + failure.getMessage(), failure);
        }
    }

    private void validate() {
        try {
            entities.getSchemaManager().validate();
        } catch (SchemaValidationException difference) {
            throw new IllegalStateException(
                    "The tables are not those of the code: "
                            + Arrays.stream(difference.getFailures())
                                    .map(Exception::getMessage)
                                    .collect(Collectors.joining("; ")),
                    difference);
        }
    }
}
