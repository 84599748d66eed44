package org.yiyang.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yiyang.local.JavaProgram;

/** How each application is started: its command line, without what differs from run to run. */
public interface Catalog {
    List<String> command(String application);

    /** The applications that there are. */
    List<String> applications();

    /** The packaged applications of a repository, with little memory and a quick start. */
    static Catalog ofRepository(Path root) {
        return new Repository(root);
    }

    /** The modules that have code, each packaged by its own build. */
    record Repository(Path root) implements Catalog {
        @Override
        public List<String> applications() {
            return Parts.APPLICATIONS.stream()
                    .filter(name -> Files.isDirectory(root.resolve(module(name)).resolve("src/main")))
                    .toList();
        }

        @Override
        public List<String> command(String application) {
            String module = module(application);
            Path jar = root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
            if (!Files.exists(jar)) {
                throw new LauncherFailure(application + " is not built: run mvn -pl " + module + " -am package");
            }
            List<String> command =
                    new ArrayList<>(List.of(JavaProgram.executable().toString()));
            command.addAll(JavaProgram.quietOptions());
            command.addAll(List.of(
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xmx192m",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Dfile.encoding=UTF-8",
                    "-jar",
                    jar.toString()));
            return command;
        }

        private static String module(String application) {
            return application.equals(Parts.GATEWAY) ? application : application + "-service";
        }
    }
}
