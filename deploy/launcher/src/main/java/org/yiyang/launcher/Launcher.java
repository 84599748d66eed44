package org.yiyang.launcher;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.yiyang.demo.Demo;
import org.yiyang.local.LocalFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The application behind deploy/suite. */
@Command(
        name = "suite",
        mixinStandardHelpOptions = true,
        versionProvider = Launcher.Version.class,
        description = "Starts, shows and stops the whole of Yiyang 医养通 on this machine.")
public final class Launcher implements Runnable {
    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        Path root =
                Path.of(System.getProperty("yiyang.root", ".")).toAbsolutePath().normalize();
        Path folder = Path.of(
                System.getProperty("yiyang.folder", root.resolve(".yiyang").toString()));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Workplace workplace = new Workplace(root, new SuiteFolder(folder), Catalog.ofRepository(root), out);
        System.exit(commandLine(workplace).execute(arguments));
    }

    /** All subcommands; {@code demo} only where a demo is on the class path. */
    static CommandLine commandLine(Workplace workplace) {
        CommandLine line = new CommandLine(new Launcher())
                .addSubcommand(new Up(workplace))
                .addSubcommand(new Status(workplace))
                .addSubcommand(new Logs(workplace))
                .addSubcommand(new Token(workplace))
                .addSubcommand(new Open(workplace))
                .addSubcommand(new StartCheck(workplace))
                .addSubcommand(new Reconcile(workplace))
                .addSubcommand(Audit.commandLine(workplace))
                .addSubcommand(new BackupCommand(workplace))
                .addSubcommand(new RestoreCommand(workplace))
                .addSubcommand(new RebuildCopies(workplace))
                .addSubcommand(new Drill(workplace))
                .addSubcommand(new Down(workplace))
                .addSubcommand(new Reset(workplace));
        ServiceLoader.load(Demo.class).findFirst().ifPresent(demo -> line.addSubcommand(new Play(workplace, demo)));
        return line.setExecutionExceptionHandler(Launcher::sayOneLine)
                .setOut(new PrintWriter(workplace.out(), true, StandardCharsets.UTF_8))
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command given; see the list below.");
    }

    /** What the user can mend is one line; anything else is a fault of ours and shown in full. */
    private static int sayOneLine(Exception failure, CommandLine line, CommandLine.ParseResult parsed)
            throws Exception {
        if (!(failure instanceof LauncherFailure || failure instanceof LocalFailure)) {
            throw failure;
        }
        line.getErr().println(failure.getMessage());
        return line.getCommandSpec().exitCodeOnExecutionException();
    }

    /** The version of the build, from the manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        static String text() {
            String version = Launcher.class.getPackage().getImplementationVersion();
            return version == null ? "unpackaged" : version;
        }

        @Override
        public String[] getVersion() {
            return new String[] {"Yiyang 医养通 " + text()};
        }
    }
}
