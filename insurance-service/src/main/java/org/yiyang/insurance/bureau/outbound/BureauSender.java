package org.yiyang.insurance.bureau.outbound;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.yiyang.http.IssuerAddress;
import org.yiyang.insurance.bureau.filing.ReferralFilings;
import org.yiyang.insurance.bureau.outbound.BureauAnswer.Fault;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.outbox.Lease;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.write.UnitOfWork;

/**
 * Sends what waits for the platform, one request after the other, those of each filing in order; of all instances of
 * the service only the one that holds the lease sends. A request that may have arrived is sent again with the same
 * msgid, and the answer counts once, because the row is ended in the transaction of its effect.
 */
@ApplicationScoped
class BureauSender implements Runnable {
    private static final Logger LOG = Logger.getLogger(BureauSender.class);
    private static final long LOOK_MILLIS = 500;
    private static final int STOP_EARLY = 10;
    private static final int DOUBLINGS_MAX = 20;
    private static final float ALL = 100;
    private final BureauConfig config;
    private final RequestTable table;
    private final BureauClient client;
    private final BureauExchange exchange;
    private final ReferralFilings filings;
    private final UnitOfWork unitOfWork;
    private final MeterRegistry meters;
    private final Clock clock;
    private final String mode;
    private final Lease lease;
    private final CircuitBreaker breaker;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Thread thread;

    @SuppressWarnings("checkstyle:ParameterNumber")
    BureauSender(
            BureauConfig config,
            RequestTable table,
            BureauClient client,
            BureauExchange exchange,
            ReferralFilings filings,
            UnitOfWork unitOfWork,
            MeterRegistry meters,
            Clock clock,
            Database database,
            @ConfigProperty(name = "yiyang.mode") Optional<String> mode) {
        this.config = config;
        this.table = table;
        this.client = client;
        this.exchange = exchange;
        this.filings = filings;
        this.unitOfWork = unitOfWork;
        this.meters = meters;
        this.clock = clock;
        this.mode = mode.orElse("");
        this.lease = new Lease(database, "bureau", config.timeout().multipliedBy(3));
        this.breaker = CircuitBreaker.of(
                "bureau",
                CircuitBreakerConfig.custom()
                        .slidingWindow(
                                config.breakerFailures(),
                                config.breakerFailures(),
                                CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(ALL)
                        .waitDurationInOpenState(config.breakerOpen())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
    }

    void start(@Observes StartupEvent started) {
        String url = config.url().orElse("");
        if (url.isBlank()) {
            return;
        }
        faultOf(url, mode).ifPresent(fault -> {
            throw new IllegalStateException(fault);
        });
        client.readKeys();
        thread = new Thread(this, "bureau");
        thread.setDaemon(true);
        thread.start();
    }

    /** Personal data are sent by TLS only, and to no loopback address, except in the local mode. */
    static Optional<String> faultOf(String url, String mode) {
        return mode.equals("local")
                ? Optional.empty()
                : IssuerAddress.faultInProduction(url)
                        .map(fault -> "In production yiyang.insurance.bureau.url " + fault + ".");
    }

    void stop(@Observes @Priority(STOP_EARLY) ShutdownEvent stopping) throws InterruptedException {
        stopped.countDown();
        if (thread != null) {
            thread.join(config.timeout().plusSeconds(2).toMillis());
        }
    }

    @Override
    public void run() {
        try {
            boolean stop = false;
            while (!stop) {
                stop = stopped.await(round() ? 0 : LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
            lease.release();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (JdbiException away) {
            LOG.debugf(
                    "the lease of the bureau ends by itself: %s",
                    away.getClass().getSimpleName());
        }
    }

    /** Sends one request; false if there is nothing to send now. */
    private boolean round() throws InterruptedException {
        try {
            if (!lease.hold()) {
                return false;
            }
            Optional<RequestTable.Request> due = table.due(clock.instant());
            if (due.isEmpty() || !breaker.tryAcquirePermission()) {
                return false;
            }
            if (table.begin(due.get(), clock.instant().plus(pauseAfter(due.get().tries())))) {
                send(due.get());
            } else {
                breaker.releasePermission();
            }
            return true;
        } catch (RuntimeException away) {
            breaker.releasePermission();
            LOG.warnf("the bureau's requests wait: %s", away.getClass().getName());
            return false;
        }
    }

    /** The pause doubles with each failure. */
    Duration pauseAfter(int tries) {
        Duration pause = config.pause().multipliedBy(1L << Math.min(tries, DOUBLINGS_MAX));
        return pause.compareTo(config.pauseMax()) > 0 ? config.pauseMax() : pause;
    }

    private void send(RequestTable.Request request) throws InterruptedException {
        // A request that broke off while it was written or read comes here again, but not for ever.
        BureauAnswer answer = request.tries() < config.tries()
                ? exchange.perform(request)
                : new BureauAnswer.Failed(Fault.INCOMPLETE);
        note(request, answer);
        Call call = Call.system(clock.instant());
        try {
            if (answer instanceof BureauAnswer.Done done) {
                unitOfWork.run(call, () -> done(call, request, done));
            } else if (answer instanceof BureauAnswer.Refused refused) {
                unitOfWork.run(call, () -> refused(call, request, refused.words()));
            } else if (answer instanceof BureauAnswer.Failed failed) {
                failed(call, request, failed.fault());
            }
        } catch (Refused unfit) {
            failed(call, request, Fault.UNFIT);
        }
    }

    private void note(RequestTable.Request request, BureauAnswer answer) {
        Fault fault = answer instanceof BureauAnswer.Failed failed ? failed.fault() : null;
        if (fault == null) {
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
        } else if (fault == Fault.INCOMPLETE) {
            breaker.releasePermission();
        } else {
            breaker.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException(fault.name()));
        }
        String outcome = answer.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        meters.counter("yiyang.bureau.requests", "infno", request.infno(), "outcome", outcome)
                .increment();
    }

    private void done(Call call, RequestTable.Request request, BureauAnswer.Done done) {
        if (!table.end(request.id(), "DONE", null, call.now())) {
            return;
        }
        if (request.infno().equals(BureauQueue.FILE)) {
            filings.filed(call, request.filing(), BureauExchange.numberIn(done.output()));
        } else {
            filings.revoked(call, request.filing());
        }
    }

    /** People must look at what the platform does not revoke; sent again it is a new message. */
    private void refused(Call call, RequestTable.Request request, String words) {
        if (!table.end(request.id(), "DONE", "REFUSED", call.now())) {
            return;
        }
        if (request.infno().equals(BureauQueue.FILE)) {
            filings.refused(call, request.filing(), words);
        } else {
            filings.gaveUp(call, request.filing(), words);
        }
    }

    private void failed(Call call, RequestTable.Request request, Fault fault) {
        Instant next = call.now().plus(pauseAfter(request.tries()));
        if (request.tries() + 1 < config.tries()) {
            table.again(request.id(), next, fault.name());
            return;
        }
        unitOfWork.run(call, () -> {
            if (table.end(request.id(), "DEAD", fault.name(), call.now())) {
                filings.gaveUp(call, request.filing(), null);
            }
        });
        LOG.errorf("request %s to the bureau is a dead letter: %s", request.id(), fault);
    }
}
