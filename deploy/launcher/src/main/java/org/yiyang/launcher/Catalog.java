package org.yiyang.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yiyang.local.ClassArchive;
import org.yiyang.local.JavaProgram;
import org.yiyang.local.LocalServers;

/** How each application is started: its command line, without what differs from run to run. */
public interface Catalog {
    List<String> command(String application, JvmProfile profile);

    /** Where the classes of an application are kept for its next start; empty where they are not. */
    default Optional<ClassArchive> archive(String application) {
        return Optional.empty();
    }

    /** The applications that there are. */
    List<String> applications();

    /** The packaged applications of a repository. */
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
        public List<String> command(String application, JvmProfile profile) {
            Path jar = jar(application);
            if (!Files.exists(jar)) {
                throw new LauncherFailure(
                        application + " is not built: run mvn -pl " + module(application) + " -am package");
            }
            List<String> command =
                    new ArrayList<>(List.of(JavaProgram.executable().toString()));
            command.addAll(JavaProgram.quietOptions());
            command.addAll(profile.options());
            command.addAll(new ClassArchive(jar).options());
            command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-jar", jar.toString()));
            return command;
        }

        @Override
        public Optional<ClassArchive> archive(String application) {
            return Optional.of(new ClassArchive(jar(application)));
        }

        private Path jar(String application) {
            return root.resolve(module(application)).resolve("target/quarkus-app/quarkus-run.jar");
        }

        private static String module(String application) {
            return LocalServers.SERVICES.contains(application) ? application + "-service" : application;
        }
    }
}
