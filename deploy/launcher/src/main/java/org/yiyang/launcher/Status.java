package org.yiyang.launcher;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.yiyang.local.ChildProcess;
import org.yiyang.local.LocalServers;
import org.yiyang.local.LocalVersions;
import org.yiyang.local.Ports;
import picocli.CommandLine.Command;

/** Shows each process of the suite in one line. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description =
                "Show every process: port, health, version, memory, events that wait (to be sent + to be applied),"
                        + " parked events; below, what keeps events from flowing. Status 1 if anything is not up or events"
                        + " cannot flow.")
final class Status implements Callable<Integer> {
    private static final String FORMAT = "%-12s %8s %6s  %-10s %-12s %9s %9s %7s";

    private final Workplace workplace;

    Status(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        RunningSuite running = new RunningSuite(workplace.folder());
        SuiteAddresses addresses = running.addresses();
        Map<String, String> members = DatabaseGroup.words(workplace.folder(), running.settings());
        boolean serving = isServing(addresses.kafka());
        Map<String, Long> lags = serving ? new KafkaLag(addresses.kafka()).of(LocalServers.SERVICES) : Map.of();
        PrintStream out = workplace.out();
        out.println(String.format(FORMAT, "PROCESS", "PID", "PORT", "HEALTH", "VERSION", "MEMORY", "LAG", "PARKED"));
        List<Long> pids = new ArrayList<>();
        boolean allUp = true;
        ProcessLayout layout = running.layout();
        for (String part : layout.all()) {
            if (!running.isOwn(part) && layout.applications().contains(part)) {
                continue;
            }
            StatusLine line = line(part, running, lags, members);
            out.println(String.format(FORMAT, line.cells().toArray()));
            line.pid().ifPresent(pids::add);
            allUp &= line.isUp();
        }
        List<StatusLine> observing = Observe.lines(workplace.folder(), addresses.ports());
        observing.forEach(line -> out.println(String.format(FORMAT, line.cells().toArray())));
        showIfAlone(observing);
        observing.forEach(line -> line.pid().ifPresent(pids::add));
        out.println(pids.size() + " processes, " + Memory.gib(Memory.residentKib(pids)) + " resident");
        return allUp && (!serving || showFlow(new EventFlow(addresses))) ? 0 : 1;
    }

    /** What still observes a suite that has ended, while nobody starts one. */
    private void showIfAlone(List<StatusLine> observing) {
        SuiteFolder folder = workplace.folder();
        if (!observing.isEmpty()
                && !folder.hasRunningPart()
                && folder.launcher().alive().isEmpty()) {
            workplace.out().println("nothing runs but what --observe started: deploy/suite down stops it");
        }
    }

    /** What keeps events from flowing; false if something of that must be mended. */
    private boolean showFlow(EventFlow flow) {
        List<String> problems = flow.problems();
        problems.forEach(workplace.out()::println);
        flow.notes().forEach(workplace.out()::println);
        return problems.isEmpty();
    }

    private StatusLine line(String part, RunningSuite running, Map<String, Long> lags, Map<String, String> members) {
        SuiteAddresses addresses = running.addresses();
        if (!running.isOwn(part)) {
            return StatusLine.ofYourOwn(part);
        }
        ChildProcess process = workplace.folder().process(part);
        int port = addresses.ports().of(part);
        if (!process.isAlive()) {
            return StatusLine.stopped(part, port);
        }
        return running.layout().applications().contains(part)
                ? StatusLine.ofApplication(process, port, new Health(addresses.management(part)), lags.get(part))
                : StatusLine.ofServer(process, port, word(part, port, members), version(part, running));
    }

    private static String word(String part, int port, Map<String, String> members) {
        return members.getOrDefault(part, Ports.isListening(port) ? "UP" : "no answer");
    }

    private static String version(String part, RunningSuite running) {
        String program = Instance.of(part).part();
        if (program.equals(Parts.DATABASE) && running.settings().runsDatabaseGroup()) {
            return "MySQL";
        }
        return LocalVersions.of(
                program.equals(Parts.ISSUER) ? running.settings().identity().program() : program);
    }

    private static boolean isServing(String kafka) {
        return Stream.of(kafka.split(",", -1)).anyMatch(Status::mayServe);
    }

    private static boolean mayServe(String broker) {
        String port = broker.substring(broker.lastIndexOf(':') + 1);
        return !broker.startsWith("127.0.0.1:") || Ports.isListening(Integer.parseInt(port));
    }
}
