package org.yiyang.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a child process that runs Java with the very JDK that we run on. */
public final class JavaProgram {
    private static final int FIRST_TO_WARN = 24;

    private JavaProgram() {}

    public static Path executable() {
        return Path.of(System.getProperty("java.home"), "bin", ChildProcess.isWindows() ? "java.exe" : "java");
    }

    /** From 24 on Java warns of what Netty, Kafka and others do with memory; nobody here can change it. */
    public static List<String> quietOptions() {
        return Runtime.version().feature() >= FIRST_TO_WARN
                ? List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED")
                : List.of();
    }

    /** Runs a main class of this module beside the servers' jars. */
    static List<String> ofServer(LocalHome home, List<String> options, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(executable().toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dlogback.configurationFile=local-logback.xml"));
        command.addAll(quietOptions());
        command.addAll(options);
        command.addAll(List.of("-cp", home.classPath(), main.getName()));
        command.addAll(arguments);
        return command;
    }
}
