package org.yiyang.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Keycloak's program as Maven unpacks it, prepared once for a database in a file. */
record KeycloakProgram(Path folder) {
    private static final String BUILT = "yiyang.built";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> CHOICES =
            List.of("build", "--db=dev-file", "--features-disabled=kerberos,ciba,device-flow,par");
    /** As in Keycloak's own script. */
    private static final List<String> OPENED =
            List.of("java.util", "java.util.concurrent", "java.security", "java.lang");

    /** The one that deploy/identity has unpacked in a repository. */
    static KeycloakProgram ofRepository(Path root) {
        Path folder = root.resolve("deploy/identity/target/keycloak-" + LocalVersions.of("keycloak"));
        if (!Files.exists(new KeycloakProgram(folder).jar())) {
            throw new LocalFailure("Keycloak is not there at " + folder
                    + ": run mvn -Pidentity -pl deploy/identity process-resources");
        }
        return new KeycloakProgram(folder);
    }

    /** Makes the program that starts without looking for its choices again. */
    void build(Path log) {
        Path built = folder.resolve(BUILT);
        try {
            String choices = String.join(" ", CHOICES);
            if (Files.exists(built) && Files.readString(built).equals(choices)) {
                return;
            }
            Files.createDirectories(log.getParent());
            Process process = new ProcessBuilder(command(folder, CHOICES))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            if (process.waitFor() != 0) {
                throw new LocalFailure("keycloak cannot be prepared (log: " + log + ")");
            }
            Files.writeString(built, choices);
        } catch (IOException failure) {
            throw new LocalFailure("keycloak cannot be prepared in " + folder, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("interrupted while keycloak was prepared", interrupted);
        }
    }

    /** Its command line with a home in which it keeps what it writes. */
    List<String> command(Path home, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(JavaProgram.executable().toString()));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms64m", "-Xmx384m"));
        command.addAll(List.of("-XX:MaxMetaspaceSize=256m", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US"));
        command.add("-Djava.security.egd=file:/dev/urandom");
        OPENED.forEach(name -> command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
        command.addAll(JavaProgram.quietOptions());
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.addAll(List.of("-cp", jar().toString(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    /** What it reads beside what it writes. */
    Path libraries() {
        return folder.resolve("lib");
    }

    private Path jar() {
        return folder.resolve("lib/quarkus-run.jar");
    }
}
