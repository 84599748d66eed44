package org.yiyang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiyang.local.LocalVersions;

/**
 * The settings of others' containers, checked by their own programs: Debian's MySQL and Prometheus, where this machine
 * can have them, and Keycloak, where it is unpacked. A test whose program is not there is skipped with the reason.
 */
@Tag("long")
class DeployedProgramsIT {
    private static final JsonNode COMPOSE = Repository.document(ComposeFolder.FILE);

    @TempDir
    Path temporary;

    /** A program's output, and how it ended. */
    private record Said(int status, String text) {}

    private Said asked(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(temporary.toFile())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text.strip());
    }

    private static List<String> arguments(String service) {
        List<String> all = new ArrayList<>();
        COMPOSE.at("/services/" + service + "/command").forEach(one -> all.add(one.asText()));
        assertTrue(all.size() > 1, service);
        return all;
    }

    private Said database(List<String> arguments) throws IOException, InterruptedException {
        Said program =
                asked(List.of(Repository.ROOT.resolve("deploy/local/real-mysql").toString(), "program"));
        assumeTrue(program.status() == 0, () -> "no MySQL of Debian here: " + program.text());
        List<String> command = new ArrayList<>(program.text().lines().toList());
        command.addAll(List.of(
                "--validate-config",
                "--datadir=" + temporary,
                "--user=" + ProcessHandle.current().info().user().orElse("root")));
        command.addAll(arguments);
        return asked(command);
    }

    @Test
    void theDatabaseTakesItsArguments() throws Exception {
        List<String> arguments = arguments("mysql");

        assertEquals(new Said(0, ""), database(arguments));
        arguments.set(0, "--charcter-set-server=utf8mb4");
        assertEquals(1, database(arguments).status());
    }

    private Said prometheus(List<String> arguments) throws IOException, InterruptedException {
        Said unpacked = asked(
                List.of(Repository.ROOT.resolve("deploy/observe/prometheus").toString(), "unpack"));
        assumeTrue(unpacked.status() == 0, unpacked::text);
        List<String> command =
                new ArrayList<>(List.of(Path.of(unpacked.text(), "prometheus").toString()));
        command.addAll(arguments);
        command.add("--version");
        return asked(command);
    }

    /** Debian's may be an older one of the same major. */
    @Test
    void prometheusTakesItsArgumentsAndIsOfTheSameMajor() throws Exception {
        List<String> arguments = arguments("prometheus");
        Said said = prometheus(arguments);
        String tag = ThirdPartyImages.ofRepository().tag("docker.io/prom/prometheus");

        assertEquals(0, said.status(), said.text());
        assertTrue(said.text().contains(" version " + ThirdPartyImages.major(tag) + "."), tag + ": " + said.text());
        arguments.add("--storage.tsdb.retension.time=30d");
        assertEquals(1, prometheus(arguments).status());
    }

    /** {@code KC_HTTPS_CERTIFICATE_FILE} is the option {@code https-certificate-file}. */
    @Test
    void keycloakKnowsItsVariables() throws Exception {
        Path libraries =
                Repository.ROOT.resolve("deploy/identity/target/keycloak-" + LocalVersions.of("keycloak") + "/lib/lib");
        assumeTrue(Files.isDirectory(libraries), "no Keycloak is unpacked here: mvn -Pidentity");
        Set<String> known = options(libraries);
        Set<String> used = new TreeSet<>();
        COMPOSE.at("/services/keycloak/environment").fieldNames().forEachRemaining(used::add);
        // Its other variables come in a file that is prepared.
        Pattern.compile("KC_[A-Z_]+")
                .matcher(Repository.text("deploy/production/prepare"))
                .results()
                .forEach(found -> used.add(found.group()));
        Set<String> unknown = new TreeSet<>();
        for (String variable : used) {
            if (variable.startsWith("KC_")
                    && !known.contains(
                            variable.substring(3).toLowerCase(Locale.ROOT).replace('_', '-'))) {
                unknown.add(variable);
            }
        }

        assertTrue(known.containsAll(Set.of("hostname", "db")) && known.size() > 100, known::toString);
        assertEquals(Set.of(), unknown);
    }

    /** The keys of the options that its classes declare. */
    private static Set<String> options(Path libraries) throws IOException, ReflectiveOperationException {
        List<URL> jars = new ArrayList<>();
        Path own = null;
        for (Path file : Repository.files(Repository.ROOT.relativize(libraries).toString(), ".jar")) {
            jars.add(file.toUri().toURL());
            own = file.getFileName().toString().startsWith("org.keycloak.keycloak-config-api-") ? file : own;
        }
        Set<String> keys = new TreeSet<>();
        try (JarFile jar = new JarFile(own.toFile());
                URLClassLoader loader = new URLClassLoader(jars.toArray(URL[]::new), null)) {
            List<String> names = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith("Options.class"))
                    .toList();
            for (String name : names) {
                for (Field field : loader.loadClass(name.replace('/', '.').replace(".class", ""))
                        .getFields()) {
                    if (field.getType().getName().equals("org.keycloak.config.Option")) {
                        Object option = field.get(null);
                        keys.add((String) option.getClass().getMethod("getKey").invoke(option));
                    }
                }
            }
        }
        return keys;
    }
}
