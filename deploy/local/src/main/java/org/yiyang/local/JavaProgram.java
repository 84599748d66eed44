package org.yiyang.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a child process that runs Java with the very JDK that we run on. */
public final class JavaProgram {
    private JavaProgram() {}

    public static Path executable() {
        return Path.of(System.getProperty("java.home"), "bin", ChildProcess.isWindows() ? "java.exe" : "java");
    }

    /** Runs a main class of this module beside the servers' jars. */
    static List<String> ofServer(LocalHome home, List<String> options, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(executable().toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dlogback.configurationFile=local-logback.xml"));
        command.addAll(options);
        command.addAll(List.of("-cp", home.classPath(), main.getName()));
        command.addAll(arguments);
        return command;
    }
}
