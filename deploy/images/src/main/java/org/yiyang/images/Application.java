package org.yiyang.images;

import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * One of the applications of the suite.
 *
 * @param name as it is called
 * @param module its folder in the repository
 * @param port where it takes calls
 */
record Application(String name, String module, int port) {
    /** The distance of the port of health and metrics from the port of calls. */
    private static final int MANAGEMENT_DISTANCE = 100;

    private static final List<String> SERVICES = List.of("institution", "contract", "insurance", "referral");

    /** All six, with the ports that their settings name. */
    static List<Application> all(Path root) {
        return List.of("institution", "contract", "insurance", "referral", "gateway", "console").stream()
                .map(name -> of(root, name))
                .toList();
    }

    /** Throws if there is none of this name. */
    static Application of(Path root, String name) {
        String module = SERVICES.contains(name) ? name + "-service" : name;
        Path file = root.resolve(module).resolve("src/main/resources/application.properties");
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        } catch (IOException missing) {
            throw new ImageFailure("there is no application " + name, missing);
        }
        return new Application(name, module, Integer.parseInt(settings.getProperty("quarkus.http.port")));
    }

    int managementPort() {
        return port + MANAGEMENT_DISTANCE;
    }

    /** Libraries change seldom, the application with each version: what has not changed is neither sent nor stored again. */
    List<FileEntriesLayer> layers(Path root, String home) throws IOException {
        Path built = root.resolve(module).resolve("target/quarkus-app");
        return List.of(
                Layers.below("libraries of the application", built, home, "lib"),
                Layers.below("framework", built, home, "quarkus", "quarkus-run.jar"),
                Layers.below("application", built, home, "app"));
    }
}
