package org.yiyang.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.yiyang.backup.Backup;
import org.yiyang.backup.BackupFolder;
import org.yiyang.backup.DatabaseTools;
import org.yiyang.local.LocalHome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies all schemas of one moment to a folder. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copy all four schemas, as they are at one moment, to a new folder; the suite may be up or down.")
final class BackupCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Parameters(paramLabel = "FOLDER", description = "The folder to create; it must not exist yet.")
    private Path folder;

    @Option(
            names = "--with-keys",
            description =
                    "Also the keys, without which nothing that is sealed can be read. Better kept apart from the rest.")
    private boolean withKeys;

    BackupCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    /** The programs for the database of the suite that was started last. */
    static DatabaseTools tools(Workplace workplace) {
        SuiteSettings settings = new RunningSuite(workplace.folder()).settings();
        if (settings.database().isPresent()) {
            return DatabaseTools.ofPath();
        }
        return settings.runsDatabaseGroup()
                ? DatabaseTools.ofRealMysql(workplace.root().resolve("deploy/local/real-mysql"))
                : DatabaseTools.embedded(LocalHome.ofRepository(workplace.root()));
    }

    @Override
    public Integer call() throws Exception {
        SuiteSettings settings = new RunningSuite(workplace.folder()).settings();
        Path keys = workplace.folder().keys(settings);
        Passwords passwords = Passwords.in(keys);
        DatabaseTools tools = tools(workplace);
        Map<String, String> notes = new NeededServers(workplace).during(() -> {
            // Of a group the primary: what it has committed is what was acknowledged.
            String server = PrimaryConnection.serverOf(
                    settings.databaseServer(), passwords.accounts().get(0));
            return new Backup(tools, server, passwords.accounts(), passwords.backup()).to(new BackupFolder(folder));
        });
        if (withKeys) {
            copy(keys, folder.resolve("keys"));
        }
        workplace.out().println("all schemas as of " + notes.get("at") + " are in " + folder.toAbsolutePath());
        workplace.out().println(withKeys ? "with the keys" : "without the keys: they are in " + keys);
        return 0;
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> inside = Files.walk(from)) {
            files = inside.sorted().toList();
        }
        for (Path file : files) {
            Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
