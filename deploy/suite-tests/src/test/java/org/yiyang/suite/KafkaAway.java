package org.yiyang.suite;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.yiyang.local.LocalServers;

/** Kafka is killed and stays away for half a minute to five; writes go on meanwhile, all is published afterwards. */
final class KafkaAway implements Experiment {
    private static final int TIMES = 10;
    private static final int CALLERS = 2;
    private static final int CALLS_AROUND = 20;
    private static final int SHORTEST_SECONDS = 30;
    private static final int LONGEST_SECONDS = 300;

    @Override
    public void run(Settings settings, Lines lines) {
        Suite.startServices(LocalServers.SERVICES);
        Application gateway = Suite.gateway();
        Partners partners = Partners.of("断讯");
        Random random = settings.random();
        for (int i = 0; i < settings.times(TIMES); i++) {
            int seconds = SHORTEST_SECONDS + random.nextInt(LONGEST_SECONDS - SHORTEST_SECONDS);
            String mark = "away-" + i + "-" + settings.seed() + "-";
            List<Strike.Scene> scenes = List.of(Registry.scene(mark), Emergencies.scene(mark, partners));
            try (Session session = new Session(scenes, CALLERS, () -> gateway)) {
                session.awaitMore(CALLS_AROUND);
                long gone = System.nanoTime();
                Suite.SERVERS.kafka().kill9();
                Time.pass(Duration.ofSeconds(seconds));
                session.awaitMore(CALLS_AROUND);
                long waiting = Suite.tables().count("select count(*) from outbox where sent_at is null");
                Suite.SERVERS.kafka().restart();
                long back = System.nanoTime();
                session.awaitMore(CALLS_AROUND);
                Felt felt = session.end().and(Whole.copies());
                long caughtUp = Time.millisSince(back);
                List<String> unanswered = session.failedSince(gone);
                lines.findings(felt.findings());
                lines.findings(unanswered);
                lines.add(new Line(
                        "Kafka away for " + seconds + " s",
                        1,
                        felt.text() + ", " + unanswered.size() + " of them since it was away; " + waiting
                                + " events waited, all published and known elsewhere "
                                + Felt.seconds(caughtUp) + " after its return",
                        felt.isRight() && unanswered.isEmpty()));
            }
        }
    }
}
