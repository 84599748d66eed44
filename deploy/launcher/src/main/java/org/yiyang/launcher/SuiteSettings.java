package org.yiyang.launcher;

import java.util.Optional;
import java.util.stream.Collectors;
import org.yiyang.local.JdbcAddress;

/**
 * What the caller has chosen: where the ports begin, which servers are the caller's own, and how many there are of each.
 *
 * @param traced whether the applications send their spans to a collector beside the suite
 */
public record SuiteSettings(
        SuitePorts ports,
        Optional<OwnDatabase> database,
        Optional<String> kafka,
        Optional<String> issuer,
        JvmProfile jvm,
        IssuerKind identity,
        ProcessLayout layout,
        boolean traced) {
    /** One of each, for a laptop, with the issuer for development. */
    public SuiteSettings(
            SuitePorts ports, Optional<OwnDatabase> database, Optional<String> kafka, Optional<String> issuer) {
        this(ports, database, kafka, issuer, JvmProfile.LAPTOP, IssuerKind.DEVELOPMENT, ProcessLayout.SINGLE, false);
    }

    /** Everything embedded, on ports from this base. */
    public static SuiteSettings embedded(int portBase) {
        return new SuiteSettings(new SuitePorts(portBase), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same with a collector of spans beside it, if it is wanted. */
    SuiteSettings traced(boolean wanted) {
        return new SuiteSettings(ports, database, kafka, issuer, jvm, identity, layout, wanted);
    }

    String databaseServer() {
        return database.map(OwnDatabase::server)
                .orElseGet(() -> "jdbc:mysql://" + addresses(Parts.DATABASE)
                        + (runsDatabaseGroup() ? "/?" + JdbcAddress.WITHOUT_TLS : ""));
    }

    String kafkaServers() {
        return kafka.orElseGet(() -> addresses(Parts.KAFKA));
    }

    private String addresses(String part) {
        return layout.instances(part).stream()
                .map(name -> "127.0.0.1:" + ports.of(name))
                .collect(Collectors.joining(","));
    }

    String issuerUrl() {
        return issuer.orElseGet(() -> identity.url(ports.of(Parts.ISSUER)));
    }

    /** Whether the suite runs a Keycloak of its own. */
    boolean runsKeycloak() {
        return issuer.isEmpty() && identity == IssuerKind.KEYCLOAK;
    }

    /** Whether the suite runs several database servers as one group. */
    boolean runsDatabaseGroup() {
        return database.isEmpty() && layout.instances(Parts.DATABASE).size() > 1;
    }

    boolean isEmbedded(String name) {
        return switch (Instance.of(name).part()) {
            case Parts.DATABASE -> database.isEmpty();
            case Parts.KAFKA -> kafka.isEmpty();
            case Parts.ISSUER -> issuer.isEmpty();
            default -> true;
        };
    }
}
