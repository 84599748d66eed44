package org.yiyang.launcher;

import java.util.Optional;

/** What the caller has chosen: where the ports begin, and which servers are the caller's own. */
public record SuiteSettings(
        SuitePorts ports,
        Optional<OwnDatabase> database,
        Optional<String> kafka,
        Optional<String> issuer,
        JvmProfile jvm) {
    /** For a laptop. */
    public SuiteSettings(
            SuitePorts ports, Optional<OwnDatabase> database, Optional<String> kafka, Optional<String> issuer) {
        this(ports, database, kafka, issuer, JvmProfile.LAPTOP);
    }

    /** Everything embedded, on ports from this base. */
    public static SuiteSettings embedded(int portBase) {
        return new SuiteSettings(new SuitePorts(portBase), Optional.empty(), Optional.empty(), Optional.empty());
    }

    String databaseServer() {
        return database.map(OwnDatabase::server).orElse("jdbc:mysql://127.0.0.1:" + ports.of(Parts.DATABASE));
    }

    String kafkaServers() {
        return kafka.orElse("127.0.0.1:" + ports.of(Parts.KAFKA));
    }

    String issuerUrl() {
        return issuer.orElse("http://127.0.0.1:" + ports.of(Parts.ISSUER) + "/yiyang");
    }

    boolean isEmbedded(String part) {
        return switch (part) {
            case Parts.DATABASE -> database.isEmpty();
            case Parts.KAFKA -> kafka.isEmpty();
            case Parts.ISSUER -> issuer.isEmpty();
            default -> true;
        };
    }
}
