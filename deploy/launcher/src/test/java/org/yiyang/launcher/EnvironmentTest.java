package org.yiyang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yiyang.local.DatabaseAccount;

/** The settings that an application is started with. */
class EnvironmentTest {
    private static final Instance REFERRAL = Instance.of("referral");
    private final SuiteFolder folder = new SuiteFolder(Path.of("target", "environment"));
    private final DatabaseAccount account = new DatabaseAccount("referral", "run-secret", "migrate-secret");

    @Test
    void aServiceGetsItsPortsItsTwoAccountsAndTheAddressesOfTheServers() {
        Map<String, String> variables = Environment.ofService(SuiteSettings.embedded(9000), REFERRAL, account, folder)
                .variables();
        assertEquals("127.0.0.1", variables.get("QUARKUS_HTTP_HOST"));
        assertEquals("9004", variables.get("QUARKUS_HTTP_PORT"));
        assertEquals("9104", variables.get("QUARKUS_MANAGEMENT_PORT"));
        assertEquals("referral_run", variables.get("QUARKUS_DATASOURCE_USERNAME"));
        assertEquals("run-secret", variables.get("QUARKUS_DATASOURCE_PASSWORD"));
        assertEquals("referral_migrate", variables.get("YIYANG_MIGRATION_USERNAME"));
        assertEquals("migrate-secret", variables.get("YIYANG_MIGRATION_PASSWORD"));
        assertEquals("127.0.0.1:9012", variables.get("KAFKA_BOOTSTRAP_SERVERS"));
        assertEquals("http://127.0.0.1:9010/yiyang", variables.get("QUARKUS_OIDC_AUTH_SERVER_URL"));
        assertEquals("local", variables.get("YIYANG_MODE"));
        assertEquals(folder.keys(SuiteSettings.embedded(9000)).toString(), variables.get("YIYANG_KEYS_DIR"));
        String url = variables.get("QUARKUS_DATASOURCE_JDBC_URL");
        assertTrue(url.startsWith("jdbc:mysql://127.0.0.1:9014/yiyang_referral?connectionTimeZone=UTC&"), url);
    }

    @Test
    void theGatewayKnowsEveryServiceAndNoDatabase() {
        Map<String, String> variables = Environment.ofGateway(SuiteSettings.embedded(9000), Instance.of("gateway"))
                .variables();
        assertEquals("9000", variables.get("QUARKUS_HTTP_PORT"));
        assertEquals("http://127.0.0.1:9001", variables.get("YIYANG_GATEWAY_INSTITUTION_URL"));
        assertEquals("http://127.0.0.1:9103", variables.get("YIYANG_GATEWAY_INSURANCE_MANAGEMENT_URL"));
        assertTrue(variables.keySet().stream().noneMatch(name -> name.contains("DATASOURCE")));
    }

    @Test
    void serversOfOnesOwnReplaceTheEmbeddedOnes() {
        SuiteSettings settings = new SuiteSettings(
                new SuitePorts(9000),
                Optional.of(new OwnDatabase("jdbc:mysql://db:3306/?sslMode=REQUIRED", "admin", "hidden")),
                Optional.of("kafka:9092"),
                Optional.of("https://id.example/realms/yiyang"));
        Map<String, String> variables =
                Environment.ofService(settings, REFERRAL, account, folder).variables();
        String url = variables.get("QUARKUS_DATASOURCE_JDBC_URL");
        assertTrue(url.startsWith("jdbc:mysql://db:3306/yiyang_referral?connectionTimeZone=UTC&"), url);
        assertTrue(url.endsWith("&sslMode=REQUIRED"), url);
        assertEquals("kafka:9092", variables.get("KAFKA_BOOTSTRAP_SERVERS"));
        assertEquals("https://id.example/realms/yiyang", variables.get("QUARKUS_OIDC_AUTH_SERVER_URL"));
        assertTrue(variables.values().stream().noneMatch(value -> value.contains("hidden")));
    }
}
