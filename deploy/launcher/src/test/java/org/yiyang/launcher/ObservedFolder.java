package org.yiyang.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yiyang.local.JavaProgram;
import org.yiyang.local.Lifetime;

/** A root whose Prometheus is a program of the test's own and which has no Zipkin, and launchers that work in it. */
record ObservedFolder(Path root, SuiteFolder folder) {
    /** A Prometheus that is never ready: whoever starts it waits for it. */
    static final String NEVER_READY = "exec sleep 300";
    /** One that is ready at once. */
    static final String READY =
            """
            for word; do case $word in --web.listen-address=*) export QUARKUS_MANAGEMENT_PORT=${word##*:} ;; esac; done
            exec '%s' -Xmx32m -XX:+UseSerialGC -cp '%s' %s live
            """.formatted(JavaProgram.executable(), System.getProperty("java.class.path"), StandIn.class.getName());

    static ObservedFolder in(Path temporary, String prometheus) throws IOException {
        Path root = temporary.resolve("root");
        Path programs = root.resolve("programs");
        program(programs.resolve("prometheus"), prometheus);
        program(root.resolve("deploy/observe/prometheus"), "echo '" + programs + "'");
        for (String file : List.of("prometheus.yml", "alerts.yml")) {
            Files.copy(Repository.ROOT.resolve("deploy/observe").resolve(file), root.resolve("deploy/observe/" + file));
        }
        Path local = Files.createDirectories(root.resolve("deploy/local/target"));
        Files.writeString(local.resolve("servers.classpath"), "");
        return new ObservedFolder(root, new SuiteFolder(temporary.resolve("suite")));
    }

    private static void program(Path file, String words) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + words + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made a program");
        }
    }

    Observe observe(int base) {
        return new Observe(root, folder, new SuitePorts(base), ProcessLayout.SINGLE);
    }

    boolean isRunning(String process) {
        return folder.process(process).isAlive();
    }

    /** Something that stays, in the place of a process of the suite. */
    ProcessHandle runs(String process) {
        return folder.process(process).start(List.of("sleep", "300"), Map.of(), Lifetime.WITH_PARENT);
    }

    /** A launcher of its own; its words are in one file. */
    Process launch(String... words) {
        List<String> command = new ArrayList<>(List.of(
                JavaProgram.executable().toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dyiyang.root=" + root,
                "-cp",
                System.getProperty("java.class.path"),
                StandInLauncher.class.getName(),
                folder.folder().toString(),
                ""));
        command.addAll(List.of(words));
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a launcher has said when it has ended, its status last. */
    List<String> said(String... words) throws InterruptedException {
        Process launcher = launch(words);
        List<String> said = new ArrayList<>(launcher.inputReader().lines().toList());
        said.add("status " + launcher.waitFor());
        return said;
    }
}
