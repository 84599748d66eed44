package org.yiyang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiyang.local.KnownRoles;
import picocli.CommandLine;

/** The words that deploy/suite understands. */
class CommandLineTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter errors = new StringWriter();

    @Test
    void theSubcommandsAreThoseOfTheReadme() {
        for (String name : List.of("up", "status", "logs", "token", "open", "doctor", "down", "reset")) {
            assertTrue(line().getSubcommands().containsKey(name), name);
        }
    }

    @Test
    void optionsBecomeSettings() {
        SuiteOptions options = new SuiteOptions();
        new CommandLine(options)
                .parseArgs(
                        "--port-base=9000",
                        "--database=jdbc:mysql://db:3306/",
                        "--database-user=admin",
                        "--kafka=k:9092",
                        "--issuer=http://id");
        SuiteSettings settings = options.settings();
        assertEquals(new SuitePorts(9000), settings.ports());
        assertEquals("jdbc:mysql://db:3306/", settings.databaseServer());
        assertEquals("admin", settings.database().map(OwnDatabase::user).orElseThrow());
        assertEquals(Optional.of("k:9092"), settings.kafka());
        assertEquals(Optional.of("http://id"), settings.issuer());
    }

    @Test
    void keycloakIsAnIssuerOfTheSuitesOwn() {
        SuiteOptions options = new SuiteOptions();
        CommandLine line = new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true);
        line.parseArgs("--port-base=9000", "--identity=keycloak");
        SuiteSettings settings = options.settings();
        assertEquals("http://127.0.0.1:9010/realms/yiyang", settings.issuerUrl());
        assertTrue(settings.isEmbedded(Parts.ISSUER) && settings.runsKeycloak());
        RunningSuite running = new RunningSuite(new SuiteFolder(folder));
        running.remember(settings, Parts.ALL);
        assertEquals(settings, running.settings());
        line.parseArgs("--issuer=http://id", "--identity=keycloak");
        assertThrows(LauncherFailure.class, options::settings);
    }

    @Test
    void aTokenIsForRolesOrForASystem() {
        assertEquals(2, run("token"));
        assertEquals(2, run("token", "--role=SIGNER", "insurance-bureau"));
    }

    @Test
    void withoutOptionsEverythingIsEmbeddedFromPort8080() {
        SuiteOptions options = new SuiteOptions();
        new CommandLine(options).parseArgs();
        assertEquals(SuiteSettings.embedded(8080), options.settings());
    }

    @Test
    void aDatabaseThatIsNotMySqlIsRefused() {
        LauncherFailure refused =
                assertThrows(LauncherFailure.class, () -> new OwnDatabase("jdbc:postgresql://db/", "a", "b"));
        assertEquals("--database must look like jdbc:mysql://HOST:PORT/", refused.getMessage());
    }

    @Test
    void aTokenIsAskedForWithTheGivenClaims() {
        Token token = new Token(workplace());
        new CommandLine(token)
                .parseArgs("--role", "MED_MANAGER,SIGNER", "--region", "4601", "--scope", "a:read b:write");
        assertEquals(
                Map.of("role", "MED_MANAGER,SIGNER", "region", "4601", "scope", "a:read b:write"),
                token.request().parameters());
    }

    @Test
    void theRolesAreThoseOfTheRolesPage() throws IOException {
        List<String> page = Files.readAllLines(Path.of("..", "..", "docs", "roles.md")).stream()
                .filter(line -> line.startsWith("| area |"))
                .flatMap(line -> Pattern.compile("[A-Z_]{3,}").matcher(line).results())
                .map(MatchResult::group)
                .sorted()
                .distinct()
                .toList();
        assertEquals(page, KnownRoles.ALL.stream().sorted().toList());
    }

    @Test
    void aTokenOfARoleThatThereIsNotIsRefused() {
        assertEquals(1, run("token", "--role=SIGNER,MAYOR"));
        assertTrue(
                errors.toString().startsWith("there is no role MAYOR: HEALTH_ADMIN, CIVIL_ADMIN"), errors.toString());
    }

    @Test
    void aTokenOfARoleThatStandsAloneAndAnotherIsRefused() {
        assertEquals(1, run("token", "--role=AUDITOR,SIGNER"));
        assertTrue(
                errors.toString().startsWith("EXTERNAL_SYSTEM, AUDITOR, SYS_ADMIN can only be used alone"),
                errors.toString());
    }

    @Test
    void aTokenWithAClaimThatNoServiceTakesIsRefusedByTheNameOfTheOption() {
        assertEquals(1, run("token", "--role=HEALTH_ADMIN", "--region=46010"));
        assertEquals(1, run("token", "--role=ELDER", "--person=home"));
        assertEquals(1, run("token", "--role=EXTERNAL_SYSTEM", "--region=4601", "--scope=everything"));
        assertEquals(
                List.of(
                        "--region 46010 is not 2, 4, 6 or 9 digits, or a functional area as 4601F01",
                        "--person home is not an id",
                        "--scope everything is not scopes as institution:read referral:write, separated by blanks"),
                errors.toString().lines().toList());
    }

    @Test
    void aCommandBeforeTheFirstStartSaysWhatToDoInOneLine() {
        assertEquals(1, run("status"));
        assertEquals(
                "the suite has not been started yet: deploy/suite up",
                errors.toString().strip());
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anUnknownProcessIsNamedWithTheKnownOnes() {
        assertEquals(1, run("logs", "nobody"));
        assertEquals(
                "there is no process nobody: database, kafka, issuer, institution, contract, insurance, referral,"
                        + " gateway, console",
                errors.toString().strip());
    }

    @Test
    void whatIsNotACommandEndsWithStatusTwo() {
        assertEquals(2, run("fly"));
        assertEquals(2, run());
        assertFalse(errors.toString().contains("Exception"), errors.toString());
    }

    @Test
    void downWithoutAnythingRunningIsNoFailure() {
        assertEquals(0, run("down"));
        assertEquals("nothing runs", out.toString(StandardCharsets.UTF_8).strip());
    }

    private int run(String... words) {
        return line().setErr(new PrintWriter(errors, true)).execute(words);
    }

    private CommandLine line() {
        return Launcher.commandLine(workplace());
    }

    private Workplace workplace() {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Workplace(folder, new SuiteFolder(folder.resolve("data")), new StandIns(""), stream);
    }
}
