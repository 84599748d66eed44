package org.yiyang.bench.writes;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.yiyang.local.LocalServers;

/**
 * Submission, acceptance and emergency through the gateway against bare JDBC that inserts the same rows, and reads through
 * the gateway against nginx before the same service; with a second repository, the same for its build in the same run.
 */
public final class WriteBenchmark {
    private static final int ROUNDS = Integer.getInteger("yiyang.bench.rounds", 3);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("yiyang.bench.seconds", 6));
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("yiyang.bench.warm-up", 15));
    private static final int ELDERS_PER_SECOND = 700;
    private final Rates rates = new Rates("per second");
    private final Rates cpu = new Rates("ms of processor time a call");
    private final List<Measured> builds = new ArrayList<>();

    private WriteBenchmark() {}

    /** One build of the project, and the rows that its calls insert. */
    private record Measured(
            String name,
            Deployed deployed,
            Referring referring,
            Town town,
            BareRows up,
            BareRows accept,
            BareRows urgent) {
        static Measured of(String name, LocalServers servers, Path root, String service, String spare)
                throws Exception {
            Schema schema = new Schema(servers, service);
            Schema bare = new Schema(servers, spare);
            Deployed deployed = new Deployed(name, servers, root, schema);
            Town town = Town.in(schema);
            bare.takeTablesOf(schema, BareRows.tableNames());
            Referring referring = new Referring(servers, town);
            try (KeptConnection connection = new KeptConnection(deployed.gateway)) {
                UUID urgent = UUID.fromString(referring.emergency(connection));
                BareRows urgently = BareRows.since(schema, bare, urgent, Set.of());
                Set<ByteBuffer> claims = BareRows.keys(schema, urgent);
                UUID id = UUID.fromString(
                        referring.submit(connection, town.elders(1).get(0)));
                BareRows up = BareRows.since(schema, bare, id, claims);
                Set<ByteBuffer> before = BareRows.keys(schema, id);
                referring.accept(connection, id.toString());
                BareRows accept = BareRows.since(schema, bare, id, before);
                return new Measured(name, deployed, referring, town, up, accept, urgently);
            }
        }

        List<UUID> elders(Duration time) throws Exception {
            return town.elders(Math.toIntExact(time.toSeconds() * ELDERS_PER_SECOND));
        }
    }

    /** The repository to measure, and perhaps another to compare it with. */
    public static void main(String[] arguments) throws Exception {
        LocalServers servers = LocalServers.startOnce();
        WriteBenchmark writes = new WriteBenchmark();
        try {
            writes.builds.add(Measured.of("new", servers, Path.of(arguments[0]), "referral", "insurance"));
            if (arguments.length > 1) {
                writes.builds.add(Measured.of("old", servers, Path.of(arguments[1]), "contract", "institution"));
            }
            for (Measured build : writes.builds) {
                writes.warmUp(build);
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (Measured build : writes.builds) {
                    writes.measure(build);
                }
            }
            writes.print();
            if (Boolean.getBoolean("yiyang.bench.stay")) {
                System.err.println(servers.config("referral").get("quarkus.datasource.jdbc.url"));
                System.in.read();
            }
        } finally {
            writes.builds.forEach(build -> build.deployed().close());
        }
        System.exit(0);
    }

    private void warmUp(Measured build) throws Exception {
        ConcurrentLinkedQueue<String> submitted = new ConcurrentLinkedQueue<>();
        int gateway = build.deployed().gateway;
        Load.run(WARM_UP, build.referring().submitters(gateway, build.elders(WARM_UP), submitted));
        String one = submitted.peek();
        Load.run(WARM_UP.dividedBy(2), build.referring().acceptors(gateway, submitted));
        Load.run(WARM_UP.dividedBy(2), build.referring().declarers(gateway));
        Load.run(WARM_UP.dividedBy(2), build.referring().readers(gateway, one));
        Load.run(WARM_UP.dividedBy(4), build.referring().listers(gateway));
        Load.run(WARM_UP.dividedBy(4), build.up()::caller);
    }

    private void measure(Measured build) throws Exception {
        String name = build.name();
        Referring referring = build.referring();
        Deployed deployed = build.deployed();
        ConcurrentLinkedQueue<String> submitted = new ConcurrentLinkedQueue<>();
        rate("submission, bare JDBC, " + name, build.up()::caller);
        rate("submission, gateway, " + name, referring.submitters(deployed.gateway, build.elders(TIME), submitted));
        String one = submitted.peek();
        rate("acceptance, bare JDBC, " + name, build.accept()::caller);
        rate("acceptance, gateway, " + name, referring.acceptors(deployed.gateway, submitted));
        rate("emergency, bare JDBC, " + name, build.urgent()::caller);
        rate("emergency, gateway, " + name, referring.declarers(deployed.gateway));
        rate("submission, service, " + name, referring.submitters(deployed.service, build.elders(TIME), submitted));
        rate("read by id, service, " + name, referring.readers(deployed.service, one));
        rate("read by id, nginx, " + name, referring.readers(deployed.nginx, one));
        rate("read by id, gateway, " + name, referring.readers(deployed.gateway, one));
        rate("list of 20, gateway, " + name, referring.listers(deployed.gateway));
    }

    /** A machine that does other things as well slows the rate, but not the processor time of a call. */
    private void rate(String what, Load.Callers callers) throws Exception {
        Deployed deployed = builds.stream()
                .filter(build -> what.endsWith(build.name()))
                .findFirst()
                .orElseThrow()
                .deployed();
        List<Duration> before = deployed.processorTimes();
        Load.Done done = Load.run(TIME, callers);
        List<Duration> after = deployed.processorTimes();
        rates.add(what, done.perSecond());
        List<String> names = List.of("service", "gateway", "database");
        for (int i = 0; i < names.size(); i++) {
            double millis = after.get(i).minus(before.get(i)).toNanos() / 1e6 / Math.max(1, done.acts());
            cpu.add(what + ": " + names.get(i), millis);
        }
    }

    private void print() {
        System.out.println("| ratio of medians | |\n|---|---|");
        for (Measured build : builds) {
            for (String act : List.of("submission", "acceptance", "emergency")) {
                String name = ", " + build.name();
                rates.ratio(
                        act + ": gateway to bare JDBC" + name, act + ", gateway" + name, act + ", bare JDBC" + name);
            }
            String name = ", " + build.name();
            rates.ratio(
                    "read by id: gateway to nginx" + name, "read by id, gateway" + name, "read by id, nginx" + name);
        }
        for (String act : List.of("submission", "acceptance", "emergency", "read by id", "list of 20")) {
            rates.ratio(act + ": gateway, new to old", act + ", gateway, new", act + ", gateway, old");
        }
        for (String act : List.of("submission", "read by id")) {
            rates.ratio(act + ": service, new to old", act + ", service, new", act + ", service, old");
        }
        System.out.println();
        rates.print();
        System.out.println();
        cpu.print();
        builds.forEach(build -> System.out.printf(
                "%nrows inserted by a submission, an acceptance, an emergency, %s: %d, %d, %d%n",
                build.name(),
                build.up().count(),
                build.accept().count(),
                build.urgent().count()));
    }
}
