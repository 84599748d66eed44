package org.yiyang.kit.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yiyang.kit.outbox.OutboxConfig;

/** Reads from the metrics what an operator wants to know first, so that both agree. */
@ApplicationScoped
class ServiceFigures {
    /** The suite's promise for a fact: in effect at other services within so many milliseconds. */
    private static final long DELAY_MILLIS_MOST = 200;

    private static final double BYTES_PER_MIB = 1 << 20;
    private final MeterRegistry meters;
    private final OutboxConfig outbox;
    private final Clock clock;
    private final String service;
    private final long connectionsMost;

    ServiceFigures(
            MeterRegistry meters,
            OutboxConfig outbox,
            Clock clock,
            @ConfigProperty(name = "yiyang.service") String service,
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") long connectionsMost) {
        this.meters = meters;
        this.outbox = outbox;
        this.clock = clock;
        this.service = service;
        this.connectionsMost = connectionsMost;
    }

    StatusJson.View now() {
        Long waiting = sum("yiyang.outbox.backlog");
        return new StatusJson.View(
                service,
                clock.instant(),
                uptime(),
                waiting,
                sum("yiyang.outbox.age.seconds"),
                sum("yiyang.outbox.blocked"),
                sum("yiyang.inbox.parked"),
                sum("yiyang.deadlines.overdue"),
                sum("yiyang.webhook.subscriptions", "status", "FAILING"),
                sum("yiyang.webhook.deliveries", "status", "DEAD"),
                topics(),
                List.of(
                        StatusJson.Spent.of(Budget.HEAP, heap("used"), heap("max")),
                        StatusJson.Spent.of(Budget.FILES, sum("process.files.open"), sum("process.files.max")),
                        StatusJson.Spent.of(Budget.CONNECTIONS, sum("agroal.active.count"), connectionsMost),
                        StatusJson.Spent.of(Budget.OUTBOX, waiting, (long) outbox.bulkWaitingMax()),
                        StatusJson.Spent.of(Budget.EVENT_DELAY, delay(), DELAY_MILLIS_MOST)));
    }

    private List<StatusJson.Lag> topics() {
        return meters.find("yiyang.inbox.lag").gauges().stream()
                .map(gauge -> new StatusJson.Lag(gauge.getId().getTag("topic"), whole(gauge.value())))
                .sorted(Comparator.comparing(StatusJson.Lag::topic))
                .toList();
    }

    private Long uptime() {
        return meters.find("process.uptime").timeGauges().stream()
                .map(gauge -> whole(gauge.value(TimeUnit.SECONDS)))
                .findFirst()
                .orElse(null);
    }

    /** Of the pools of the heap that say how large they may become. */
    private Long heap(String which) {
        double bytes = meters.find("jvm.memory." + which).tag("area", "heap").gauges().stream()
                .mapToDouble(Gauge::value)
                .filter(value -> value > 0)
                .sum();
        return bytes == 0 ? null : whole(bytes / BYTES_PER_MIB);
    }

    /** Over all topics since the process began; null while nothing was consumed. */
    private Long delay() {
        Collection<Timer> timers = meters.find("yiyang.inbox.delay").timers();
        long consumed = timers.stream().mapToLong(Timer::count).sum();
        double millis = timers.stream()
                .mapToDouble(timer -> timer.totalTime(TimeUnit.MILLISECONDS))
                .sum();
        return consumed == 0 ? null : whole(millis / consumed);
    }

    private Long sum(String name, String... tags) {
        Collection<Gauge> gauges = meters.find(name).tags(tags).gauges();
        return gauges.isEmpty()
                ? null
                : whole(gauges.stream().mapToDouble(Gauge::value).sum());
    }

    private static Long whole(double value) {
        return Double.isNaN(value) ? null : Math.round(value);
    }
}
