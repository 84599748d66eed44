package org.yiyang.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resident memory of processes, as the operating system counts it. */
final class Memory {
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s*(\\d+)");
    private static final double KIB_PER_MIB = 1024;
    private static final double KIB_PER_GIB = 1024 * 1024;

    private Memory() {}

    /** Sum in KiB; a process that is gone counts nothing. */
    static long residentKib(Collection<Long> pids) {
        return pids.stream().mapToLong(Memory::residentKib).sum();
    }

    private static long residentKib(long pid) {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        try {
            String text = Files.exists(status) ? Files.readString(status) : fromPs(pid);
            Matcher resident = RESIDENT.matcher(text);
            return resident.find() ? Long.parseLong(resident.group(1)) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Where there is no /proc: written the way /proc would say it. */
    private static String fromPs(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
        return "VmRSS: " + new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    static String mib(long kib) {
        return String.format(Locale.ROOT, "%.0f MiB", kib / KIB_PER_MIB);
    }

    static String gib(long kib) {
        return String.format(Locale.ROOT, "%.2f GiB", kib / KIB_PER_GIB);
    }
}
