package org.yiyang.kit.write;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.database.OutOfTime;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.outbox.OutboxLane;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/**
 * Where every transaction begins. In one transaction stand: the claim of the Idempotency-Key, the effect, the moves, the
 * audit rows, the events and the stored answer. After a lost race all of it is done again in a new transaction.
 */
@ApplicationScoped
public class UnitOfWork {
    private static final int TRIES = 3;
    private final Database database;
    private final Changes changes;
    private final Claims claims;
    private final ObjectMapper json;
    private final Duration callLimit;
    private final Duration backgroundLimit;

    /**
     * A unit of work.
     *
     * @param callLimit how long a call may take that somebody waits for, with all its tries
     * @param backgroundLimit how long a listener's, a deadline's or an import's effect may take; less than the five minutes
     *     after which Kafka gives the consumer up
     */
    UnitOfWork(
            Database database,
            Changes changes,
            Claims claims,
            ObjectMapper json,
            @ConfigProperty(name = "yiyang.write.call-limit", defaultValue = "20S") Duration callLimit,
            @ConfigProperty(name = "yiyang.write.background-limit", defaultValue = "4M") Duration backgroundLimit) {
        this.database = database;
        this.changes = changes;
        this.claims = claims;
        this.json = json;
        this.callLimit = callLimit;
        this.backgroundLimit = backgroundLimit;
    }

    /** An answer, and whether it is the one that was given before. */
    record Given(Answer answer, boolean replayed) {}

    /** Does the effect of a call that nobody waits an answer for: a listener's, a deadline's, an import's. */
    public <T> T run(Call call, Supplier<T> effect) {
        return run(call, OutboxLane.PROMPT, effect);
    }

    private <T> T run(Call call, OutboxLane lane, Supplier<T> effect) {
        return inTransaction(backgroundLimit, () -> {
            T result = effect.get();
            changes.write(call, lane);
            return result;
        });
    }

    /** As {@link #run(Call, Supplier)}, for effects without a result. */
    public void run(Call call, Runnable effect) {
        run(call, () -> {
            effect.run();
            return null;
        });
    }

    /** As {@link #run(Call, Runnable)}, for rows of a file: what they publish waits behind all that somebody waits for. */
    public void runBehind(Call call, Runnable effect) {
        run(call, OutboxLane.BULK, () -> {
            effect.run();
            return null;
        });
    }

    /** As {@link #run(Call, Supplier)}, for chores that change many records. */
    public <T> T runBehind(Call call, Supplier<T> effect) {
        return run(call, OutboxLane.BULK, effect);
    }

    <T> Given give(Call call, Claim claim, Supplier<T> effect, Function<T, Answer.Content> content) {
        return inTransaction(callLimit, () -> {
            Optional<Answer> before = claim == null ? Optional.empty() : claims.take(claim, call.now());
            if (before.isPresent()) {
                return new Given(before.get(), true);
            }
            T result = effect.get();
            changes.write(call, OutboxLane.PROMPT);
            Answer answer = Answer.render(json, content.apply(result));
            if (claim != null) {
                claims.keep(claim, answer);
            }
            return new Given(answer, false);
        });
    }

    private <T> T inTransaction(Duration limit, Callable<T> work) {
        long endNanos = System.nanoTime() + limit.toNanos();
        RuntimeException last = null;
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                return database.run(Duration.ofNanos(endNanos - System.nanoTime()), work);
            } catch (Refused refused) {
                throw refused;
            } catch (RuntimeException failure) {
                mustBeALostRace(failure);
                last = failure;
            }
        }
        throw new Refused(Faults.duplicate(last) ? KitRefusal.RECORD_DUPLICATE : KitRefusal.BUSY);
    }

    /** After a lost race another try may succeed; anything else is thrown at once. */
    private static void mustBeALostRace(RuntimeException failure) {
        if (OutOfTime.caused(failure)) {
            throw new Refused(KitRefusal.OUT_OF_TIME);
        }
        if (Faults.databaseAway(failure)) {
            throw new Refused(KitRefusal.DATABASE_AWAY);
        }
        if (!Faults.lostRace(failure)) {
            throw failure;
        }
    }
}
