package org.yiyang.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** The launcher with stand-ins for the applications: folder, name of the one that dies, then the command line. */
final class StandInLauncher {
    private StandInLauncher() {}

    public static void main(String[] arguments) {
        SuiteFolder folder = new SuiteFolder(Path.of(arguments[0]));
        Path root = Path.of(System.getProperty("yiyang.root", "../.."))
                .toAbsolutePath()
                .normalize();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Workplace workplace = new Workplace(root, folder, new StandIns(arguments[1]), out);
        String[] words = Arrays.copyOfRange(arguments, 2, arguments.length);
        System.exit(Launcher.commandLine(workplace).execute(words));
    }
}
