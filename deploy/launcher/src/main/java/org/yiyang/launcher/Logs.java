package org.yiyang.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what the processes have written. */
@Command(name = "logs", mixinStandardHelpOptions = true, description = "Print the end of the logs.")
final class Logs implements Callable<Integer> {
    private static final int LINES_OF_ONE = 200;
    private static final int LINES_OF_EACH = 15;
    private static final int FOLLOW_MILLIS = 250;

    private final Workplace workplace;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "One process; without it, all.")
    private String name;

    @Option(
            names = {"-f", "--follow"},
            description = "Stay and print what comes.")
    private boolean follow;

    @Option(names = "--json", description = "Print the lines as they are, for programs.")
    private boolean json;

    private final LogLine lines = new LogLine(ZoneId.systemDefault());

    Logs(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (name != null && !ProcessLayout.everyName().contains(name)) {
            throw new LauncherFailure("there is no process " + name + ": " + String.join(", ", Parts.ALL));
        }
        List<String> names = name == null ? ProcessLayout.everyName() : List.of(name);
        Map<String, Long> read = new LinkedHashMap<>();
        for (String part : names) {
            read.put(part, printEnd(part, name == null ? LINES_OF_EACH : LINES_OF_ONE));
        }
        while (follow) {
            for (String part : names) {
                read.put(part, printFrom(part, read.get(part)));
            }
            Thread.sleep(FOLLOW_MILLIS);
        }
        return 0;
    }

    private long printEnd(String part, int lines) throws IOException {
        Path log = workplace.folder().log(part);
        if (!Files.exists(log)) {
            return 0;
        }
        byte[] bytes = Files.readAllBytes(log);
        List<String> all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        print(part, all.subList(Math.max(0, all.size() - lines), all.size()));
        return bytes.length;
    }

    private long printFrom(String part, long position) throws IOException {
        Path log = workplace.folder().log(part);
        if (!Files.exists(log) || Files.size(log) <= position) {
            return Files.exists(log) ? Files.size(log) : 0;
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(position);
            byte[] more = new byte[(int) (file.length() - position)];
            file.readFully(more);
            print(part, new String(more, StandardCharsets.UTF_8).lines().toList());
            return position + more.length;
        }
    }

    private void print(String part, List<String> written) {
        String prefix = name == null ? String.format("%-12s ", part) : "";
        written.forEach(line -> workplace.out().println(prefix + (json ? line : lines.readable(line))));
        workplace.out().flush();
    }
}
