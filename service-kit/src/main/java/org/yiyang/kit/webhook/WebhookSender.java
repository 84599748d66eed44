package org.yiyang.kit.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.feed.Feed;
import org.yiyang.kit.notice.Notices;
import org.yiyang.kit.outbox.FeedSignal;
import org.yiyang.kit.outbox.Lease;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.webhook.DeliveryTable.Entered;
import org.yiyang.kit.webhook.WebhookJson.Delivery;
import org.yiyang.kit.webhook.WebhookJson.WebhookStatus;

/**
 * Reads the feed for each subscription and sends what it asked for; only the instance of the service that holds the
 * lease does so. What is to be sent is entered in the transaction that records how far the feed was read, so nothing is
 * skipped. Each receiver is served by one thread of its own, so that none waits for another.
 */
@ApplicationScoped
class WebhookSender implements Runnable {
    private static final Logger LOG = Logger.getLogger(WebhookSender.class);
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration NOTHING_OPEN = Duration.ofSeconds(1);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(8);
    private static final Duration NOTED_EACH = Duration.ofMinutes(1);
    /** Beyond the longest attempt: a message whose sender was killed is sent again after that. */
    private static final Duration UNKNOWN_AFTER = Duration.ofMinutes(2);
    /** Beyond the longest unit of work. */
    private static final Duration LATE_MAX = Duration.ofMinutes(5);

    private static final int STOP_EARLY = 10;
    private static final int READ_AT_ONCE = 200;
    private static final int SENT_AT_ONCE = 50;
    private static final int WAITING_MAX = 5_000;
    private final WebhookTable table;
    private final DeliveryTable deliveries;
    private final WebhookRights rights;
    private final Webhooks webhooks;
    private final Feed feed;
    private final Notices notices;
    private final FeedSignal signal;
    private final WebhookAttempts attempts;
    private final Clock clock;
    private final Lease lease;
    private final Set<UUID> served = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0, Webhooks.OF_A_SERVICE_MAX, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), WebhookSender::thread);
    private volatile long heldUntilNanos = System.nanoTime();
    private Thread thread;

    @SuppressWarnings("checkstyle:ParameterNumber")
    WebhookSender(
            WebhookTable table,
            DeliveryTable deliveries,
            WebhookRights rights,
            Webhooks webhooks,
            Feed feed,
            Notices notices,
            FeedSignal signal,
            WebhookAttempts attempts,
            Clock clock,
            Database database) {
        this.table = table;
        this.deliveries = deliveries;
        this.rights = rights;
        this.webhooks = webhooks;
        this.feed = feed;
        this.notices = notices;
        this.signal = signal;
        this.attempts = attempts;
        this.clock = clock;
        this.lease = new Lease(database, "webhooks", LEASE);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "webhook-receiver");
        thread.setDaemon(true);
        return thread;
    }

    void start(@Observes StartupEvent started) {
        thread = new Thread(this, "webhooks");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes @Priority(STOP_EARLY) ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        threads.shutdown();
        if (!threads.awaitTermination(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
        }
        thread.join(STOP_PATIENCE.toMillis());
    }

    @Override
    public void run() {
        try {
            boolean stop = false;
            while (!stop) {
                boolean open = roundQuietly();
                stop = stopping.await(open ? 0 : NOTHING_OPEN.toMillis(), TimeUnit.MILLISECONDS);
                if (!stop && open) {
                    signal.await(LOOK);
                }
            }
            if (isHeld()) {
                lease.release();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException away) {
            LOG.debugf(
                    "the lease of webhooks ends by itself: %s", away.getClass().getSimpleName());
        }
    }

    private boolean isHeld() {
        return System.nanoTime() - heldUntilNanos < 0;
    }

    /** Looks after each subscription once; false if there is none to look after. */
    private boolean roundQuietly() {
        try {
            List<Subscription> open = table.open(webhooks.rightsShownAfter(clock.instant()), Webhooks.OF_A_SERVICE_MAX);
            if (open.isEmpty() || !hold()) {
                return false;
            }
            long head = feed.head();
            open.forEach(one -> lookQuietly(one, head));
            Set<UUID> receivers = deliveries.receivers(clock.instant());
            open.stream().filter(one -> receivers.contains(one.id())).forEach(this::serveBeside);
            return true;
        } catch (RuntimeException away) {
            LOG.debugf("webhooks wait: %s", away.getClass().getSimpleName());
            return false;
        }
    }

    private boolean hold() {
        long now = System.nanoTime();
        if (heldUntilNanos - now < LEASE.toNanos() * 2 / 3) {
            heldUntilNanos = lease.hold() ? now + LEASE.toNanos() : now;
        }
        return isHeld();
    }

    /** A failure of one subscription does not affect the others. */
    private void lookQuietly(Subscription one, long head) {
        try {
            if (one.status() == WebhookStatus.ACTIVE) {
                look(one, head);
            }
        } catch (RuntimeException failure) {
            LOG.warnf("webhook %s waits: %s", one.id(), failure.getClass().getName());
        }
    }

    private void look(Subscription one, long head) {
        if (one.position() < head) {
            enter(one);
        }
        enterNotices(one);
    }

    /** In the receiver's own thread, unless that is at work. */
    private void serveBeside(Subscription one) {
        if (!one.rests(clock.instant()) && served.add(one.id())) {
            try {
                threads.execute(() -> serve(one.id()));
            } catch (RejectedExecutionException takenYet) {
                served.remove(one.id()); // a thread that has just ended its work is not free at once
            }
        }
    }

    /** Enters what follows in the feed. What was swept cannot be sent: the system decides where to continue. */
    private void enter(Subscription one) {
        if (deliveries.areWaiting(one.id(), WAITING_MAX)) {
            return;
        }
        try {
            Feed.Followed followed = feed.follow(one.position(), READ_AT_ONCE, rights.reader(one));
            List<Entered> wanted = followed.events().stream()
                    .flatMap(event -> typeFor(one, event).stream()
                            .map(type -> new Entered(
                                    event.position(),
                                    event.event().id(),
                                    event.event().subject(),
                                    type)))
                    .toList();
            deliveries.enter(one, wanted, followed.next(), clock.instant());
        } catch (Refused swept) {
            table.become(one, WebhookStatus.PAUSED, swept.refusal().code(), clock.instant());
        }
    }

    /** Enters tasks that wait for people now; one raised in a transaction that ended late is entered later. */
    private void enterNotices(Subscription one) {
        Instant now = clock.instant();
        if (one.wanted().notices().isEmpty()
                || !rights.mayDeliver(one)
                || deliveries.areWaiting(one.id(), WAITING_MAX)) {
            return;
        }
        Instant late = one.noticedUntil().minus(LATE_MAX);
        Instant since = late.isBefore(one.createdAt()) ? one.createdAt() : late;
        List<Notices.Raised> raised =
                notices.raised(one.id(), one.wanted().notices(), rights.regions(one), since, READ_AT_ONCE);
        if (!raised.isEmpty()) {
            deliveries.enter(
                    one,
                    raised.stream()
                            .map(task -> new Entered(
                                    null, task.task(), task.subject(), WebhookAttempts.NOTICE + task.template()))
                            .toList(),
                    now);
        }
        if (raised.size() < READ_AT_ONCE && now.isAfter(one.noticedUntil().plus(NOTED_EACH))) {
            table.noticed(one, now);
        }
    }

    /** The type under which an event is sent; empty if it was not asked for. */
    private Optional<String> typeFor(Subscription one, Feed.Placed event) {
        JsonNode data = event.event().data();
        if (!one.wanted().notices().isEmpty()) {
            return notices.templateOf(one.wanted().notices(), event.topic(), data)
                    .map(template -> WebhookAttempts.NOTICE + template);
        }
        return one.wanted().hasType(event.topic(), data)
                ? Optional.of(event.event().type())
                : Optional.empty();
    }

    /** Sends what is due of one subscription, one message after the other, until one is not taken. */
    private void serve(UUID id) {
        try {
            List<Delivery> due;
            do {
                due = attempts.inTurn(() -> due(id));
            } while (sendAll(id, due));
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException away) {
            LOG.warnf("messages of a webhook wait: %s", away.getClass().getName());
        } finally {
            served.remove(id);
        }
    }

    /** Nothing while its receiver is left alone. */
    private List<Delivery> due(UUID id) {
        Instant now = clock.instant();
        Optional<Subscription> one = table.find(id).filter(found -> !found.rests(now));
        return one.isEmpty() ? List.of() : deliveries.due(one.get(), now, SENT_AT_ONCE);
    }

    /** True if all were taken, so that there may be more. */
    private boolean sendAll(UUID id, List<Delivery> due) throws InterruptedException {
        for (Delivery delivery : due) {
            Optional<Subscription> one = attempts.inTurn(() -> begun(id, delivery));
            if (one.isEmpty() || !attempts.send(one.get(), delivery)) {
                return false;
            }
        }
        return !due.isEmpty();
    }

    /** For whom a message is about to be sent; empty if it is not to be. */
    private Optional<Subscription> begun(UUID id, Delivery delivery) {
        // What the system, or an operator, has changed meanwhile holds for the next message already.
        Optional<Subscription> one = table.find(id).filter(found -> found.maySend(delivery));
        boolean goesOn = isHeld() && stopping.getCount() > 0;
        Instant now = clock.instant();
        return one.filter(found -> goesOn && deliveries.begin(delivery, now, now.plus(UNKNOWN_AFTER)));
    }
}
