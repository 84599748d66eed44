package org.yiyang.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes readers of the feed that wait for it to grow. */
@ApplicationScoped
public class FeedSignal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();

    void moved() {
        lock.lock();
        try {
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the feed has grown in this process, or for {@code patience}, whichever comes first. */
    @SuppressWarnings("WaitNotInLoop") // whoever is woken for nothing looks at the feed once too often
    public void await(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            boolean signalled = grown.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            assert signalled || !patience.isNegative();
        } finally {
            lock.unlock();
        }
    }
}
