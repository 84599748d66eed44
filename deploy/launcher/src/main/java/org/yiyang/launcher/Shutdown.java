package org.yiyang.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.yiyang.local.ChildProcess;
import org.yiyang.local.LocalServers;
import org.yiyang.local.PidFile;

/** Stops whatever the pid files name: gateway, console, services, Kafka, issuer, database. */
record Shutdown(SuiteFolder folder) {
    /** Longer than an application waits for its running calls. */
    private static final Duration GRACE = Duration.ofSeconds(35);

    private static final Duration LAUNCHER_GRACE = Duration.ofSeconds(120);
    /** Processes that are started during the first pass are ended by the next. */
    private static final int PASSES = 3;

    private static final int LOOKS = 100;
    private static final int LOOK_MILLIS = 20;

    static final List<List<String>> ORDER = List.of(
            List.of(Observe.PROMETHEUS),
            ProcessLayout.CLUSTER.instances(Parts.GATEWAY),
            ProcessLayout.CLUSTER.instances(Parts.CONSOLE),
            ProcessLayout.CLUSTER.instances(LocalServers.SERVICES),
            // Applications send their last spans when they end.
            List.of(Observe.OTLP, Observe.ZIPKIN),
            ProcessLayout.CLUSTER.instances(List.of(Parts.KAFKA, Parts.ISSUER)),
            ProcessLayout.CLUSTER.instances(Parts.DATABASE));

    /** Asks launchers that still live to do it, and does itself what is left. */
    void stopEverything(PrintStream out) {
        folder.process(FolderLock.LAUNCHER).stop(LAUNCHER_GRACE);
        folder.process(FolderLock.MENDING).stop(LAUNCHER_GRACE);
        stopAll(out);
    }

    /**
     * Ends what this very process has started and no pid file names: a server whose data are just being made, a program that is
     * being unpacked. For a launcher that ends, after all the rest.
     */
    static void endOwn() {
        List<ProcessHandle> own = own();
        for (int look = 0; look < LOOKS && !own.isEmpty(); look++) {
            own.forEach(ProcessHandle::destroyForcibly);
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
            own = own();
        }
    }

    private static List<ProcessHandle> own() {
        return ProcessHandle.current().descendants().filter(PidFile::runs).toList();
    }

    void stopAll(PrintStream out) {
        long begin = System.nanoTime();
        int stopped = 0;
        for (int pass = 0; pass < PASSES && (pass == 0 || folder.hasRunningProcess()); pass++) {
            for (List<String> group : ORDER) {
                stopped += stop(group, out);
            }
        }
        if (stopped > 0) {
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            out.println("all " + stopped + " processes ended in "
                    + Progress.seconds(took).strip());
        }
        out.flush();
    }

    private int stop(List<String> group, PrintStream out) {
        List<ChildProcess> alive = group.stream()
                .map(folder::process)
                .filter(ChildProcess::isAlive)
                .toList();
        CompletableFuture<?>[] stops = alive.stream()
                .map(process -> CompletableFuture.runAsync(() -> process.stop(GRACE), Shutdown::onOwnThread))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(stops).join();
        alive.forEach(process -> out.println("stopped " + process.name()));
        return alive.size();
    }

    /** During the end of the JVM no pool of threads can be relied on. */
    private static void onOwnThread(Runnable task) {
        Thread thread = new Thread(task, "stop");
        thread.setDaemon(true);
        thread.start();
    }
}
