package org.yiyang.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.yiyang.local.ChildProcess;
import org.yiyang.local.LocalServers;

/** Stops whatever the pid files name: gateway, console, services, Kafka, issuer, database. */
record Shutdown(SuiteFolder folder) {
    /** Above the time for which an application waits for its running calls. */
    private static final Duration GRACE = Duration.ofSeconds(35);

    private static final Duration LAUNCHER_GRACE = Duration.ofSeconds(120);
    private static final List<List<String>> ORDER = List.of(
            List.of(Observe.PROMETHEUS),
            Layout.CLUSTER.instances(Parts.GATEWAY),
            Layout.CLUSTER.instances(Parts.CONSOLE),
            Layout.CLUSTER.instances(LocalServers.SERVICES),
            // Applications send their last spans when they end.
            List.of(Observe.OTLP, Observe.ZIPKIN),
            Layout.CLUSTER.instances(List.of(Parts.KAFKA, Parts.ISSUER)),
            Layout.CLUSTER.instances(Parts.DATABASE));

    /** Asks a launcher that still lives to do it, and does itself what is left. */
    void stopEverything(PrintStream out) {
        new ChildProcess("launcher", folder.log("launcher"), folder.launcher()).stop(LAUNCHER_GRACE);
        stopAll(out);
    }

    void stopAll(PrintStream out) {
        long begin = System.nanoTime();
        int stopped = 0;
        for (List<String> group : ORDER) {
            List<ChildProcess> alive = group.stream()
                    .map(folder::process)
                    .filter(ChildProcess::isAlive)
                    .toList();
            CompletableFuture<?>[] stops = alive.stream()
                    .map(process -> CompletableFuture.runAsync(() -> process.stop(GRACE), Shutdown::onOwnThread))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(stops).join();
            stopped += alive.size();
            alive.forEach(process -> out.println("stopped " + process.name()));
        }
        if (stopped > 0) {
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            out.println("all " + stopped + " processes ended in "
                    + Progress.seconds(took).strip());
        }
        out.flush();
    }

    /** During the end of the JVM no pool of threads can be relied on. */
    private static void onOwnThread(Runnable task) {
        Thread thread = new Thread(task, "stop");
        thread.setDaemon(true);
        thread.start();
    }
}
