package org.yiyang.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.yiyang.local.LocalServers;

/** Each key is sent by eight callers at once over a wire that drops a fifth of the answers, until all have theirs. */
final class OneEffectAKey implements Experiment {
    private static final int KEYS = 10_000;
    private static final int CALLERS = 8;
    private static final int KEYS_AT_ONCE = 3;
    private static final double DROPPED = 0.2;
    private static final String MARK = "keys-";

    @Override
    public void run(Settings settings, Lines lines) {
        Suite.startServices(LocalServers.SERVICES);
        int keys = settings.times(KEYS);
        Application institution = Suite.institution();
        String home = Suite.city().home("钥匙养老院");
        List<String> findings = new ArrayList<>();
        List<Callers.Done> done = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS * KEYS_AT_ONCE);
        try (TcpProxy wire = new TcpProxy(institution.port(), settings.seed())) {
            wire.dropAnswers(DROPPED);
            for (int from = 0; from < keys; from += KEYS_AT_ONCE) {
                wave(Math.min(KEYS_AT_ONCE, keys - from), wire, home, threads, findings).stream()
                        .map(OneEffectAKey::withoutAnswers)
                        .forEach(done::add);
            }
            List<Call.Attempt> attempts =
                    done.stream().flatMap(one -> one.attempts().stream()).toList();
            findings.addAll(Verdict.whenSettled(
                    Gathered.INSTITUTIONS.evidence(attempts, Registry.effects(Suite.SERVERS, MARK))));
            findings.addAll(Whole.findings());
            Felt felt = Felt.of(done, findings);
            lines.findings(findings);
            lines.add(new Line(
                    keys + " keys, each by " + CALLERS + " callers at once, a fifth of the answers dropped",
                    keys,
                    felt.text() + "; " + wire.dropped() + " answers dropped",
                    felt.isRight()));
        } catch (IOException noWire) {
            throw new UncheckedIOException(noWire);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Callers.Done> wave(
            int keys, TcpProxy wire, String home, ExecutorService threads, List<String> findings) {
        String bearer = Suite.city().official("HEALTH_ADMIN");
        List<Callable<Callers.Done>> callers = new ArrayList<>();
        for (int key = 0; key < keys; key++) {
            String id = MARK + UUID.randomUUID();
            Call call = new Call(id, "/api/v1/institutions", City.unitBody(id, home), bearer);
            for (int caller = 0; caller < CALLERS; caller++) {
                callers.add(() -> Callers.complete(call, wire::uri));
            }
        }
        List<Callers.Done> done = all(callers, threads);
        for (int key = 0; key < keys; key++) {
            List<Callers.Done> ofKey = done.subList(key * CALLERS, (key + 1) * CALLERS);
            long answers =
                    ofKey.stream().map(one -> one.last().answer()).distinct().count();
            if (answers != 1) {
                findings.add("callers of one key were given " + answers + " different answers: "
                        + ofKey.stream().map(one -> one.last().status()).toList());
            }
        }
        return done;
    }

    private static List<Callers.Done> all(List<Callable<Callers.Done>> callers, ExecutorService threads) {
        try {
            List<Callers.Done> done = new ArrayList<>();
            for (Future<Callers.Done> caller : threads.invokeAll(callers)) {
                done.add(caller.get());
            }
            return done;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** They have been compared, and ten thousands of them are large. */
    private static Callers.Done withoutAnswers(Callers.Done done) {
        return new Callers.Done(
                done.call(),
                done.attempts().stream()
                        .map(one -> new Call.Attempt(
                                one.call(), one.outcome(), one.status(), "", one.sentNanos(), one.answeredNanos()))
                        .toList());
    }
}
