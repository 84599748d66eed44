package org.yiyang.launcher;

import java.util.Optional;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;

/** The options of the commands that start the suite. */
final class SuiteOptions {
    @Option(
            names = "--database",
            paramLabel = "URL",
            description =
                    "A MySQL server of your own, jdbc:mysql://HOST:PORT/, or a group, jdbc:mysql://HOST:PORT,HOST:PORT/;"
                            + " schemas and accounts are created in it.")
    private String database;

    @Option(
            names = "--database-user",
            paramLabel = "USER",
            defaultValue = "${env:YIYANG_DATABASE_USER:-root}",
            description = "Its administrator; also from YIYANG_DATABASE_USER (default: root).")
    private String databaseUser;

    @Option(
            names = "--database-password",
            paramLabel = "PASSWORD",
            defaultValue = "${env:YIYANG_DATABASE_PASSWORD:-}",
            showDefaultValue = Help.Visibility.NEVER,
            description = "The administrator's password; better given as YIYANG_DATABASE_PASSWORD.")
    private String databasePassword;

    @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "A Kafka broker of your own.")
    private String kafka;

    @Option(names = "--issuer", paramLabel = "URL", description = "An OpenID Connect issuer of your own.")
    private String issuer;

    @Option(
            names = "--port-base",
            paramLabel = "N",
            defaultValue = "" + SuitePorts.DEFAULT_BASE,
            description = "The gateway's port, from which all others are counted (default: ${DEFAULT-VALUE}).")
    private int portBase;

    @Option(
            names = "--jvm",
            paramLabel = "PROFILE",
            defaultValue = "LAPTOP",
            description = "How the applications' Java runs: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private JvmProfile jvm;

    @Option(
            names = "--identity",
            paramLabel = "WHO",
            defaultValue = "DEVELOPMENT",
            description = "Who issues the tokens: ${COMPLETION-CANDIDATES}; Keycloak is fetched by Maven the first time"
                    + " (default: ${DEFAULT-VALUE}).")
    private IssuerKind identity;

    @Option(
            names = "--cluster",
            description = "Three brokers, three database servers as one group, two of each service and of the gateway;"
                    + " data of its own.")
    private boolean cluster;

    SuiteSettings settings() {
        Optional<OwnDatabase> own =
                Optional.ofNullable(database).map(url -> new OwnDatabase(url, databaseUser, databasePassword));
        if (issuer != null && identity == IssuerKind.KEYCLOAK) {
            throw new LauncherFailure("--identity keycloak is an issuer of the suite's own: leave --issuer out");
        }
        return new SuiteSettings(
                new SuitePorts(portBase),
                own,
                Optional.ofNullable(kafka),
                Optional.ofNullable(issuer),
                jvm,
                identity,
                cluster ? ProcessLayout.CLUSTER : ProcessLayout.SINGLE,
                false);
    }
}
