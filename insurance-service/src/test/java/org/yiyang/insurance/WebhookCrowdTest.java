package org.yiyang.insurance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** Many receivers at once while the database is slow to note what they answer: the connections are still there for callers. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class WebhookCrowdTest extends SubscribedSystem {
    /** As many as {@code quarkus.datasource.jdbc.max-size}. */
    private static final int POOL = 24;

    private static final int SYSTEMS = 3;
    private static final int OF_A_SYSTEM = 8;
    private static final int LEFT_LEAST = POOL / 2;

    @Inject
    DataSource pool;

    @Test
    void aCrowdOfReceiversIsSentToAtOnceAndLeavesConnectionsToCallers() throws SQLException {
        receiver.keepsWaiting(true);
        List<String> crowd = new ArrayList<>();
        for (int i = 0; i < SYSTEMS; i++) {
            TokenRequest one = system("crowd-" + UUID.randomUUID(), "460106", SCOPES);
            for (int k = 0; k < OF_A_SYSTEM; k++) {
                crowd.add(subscribe(one, body(receiver.url(), "yiyang.elder"))
                        .statusCode(201)
                        .extract()
                        .path("webhook.id"));
            }
        }
        try {
            String elder = entered();
            // All stand behind one address, and none has answered yet.
            becomes(POOL + 1, () -> receiver.cameOf(elder).size());
            int most = mostAtTheDatabase();
            assertTrue(most > 0 && most <= POOL - LEFT_LEAST, "at the database at once: " + most);
        } finally {
            receiver.keepsWaiting(false);
            crowd.forEach(id -> post(TokenRequest.as("SYS_ADMIN"), id, "disable", Map.of("reason", "试毕")));
        }
    }

    /** How many senders at most had a statement with the database at the same time, while none of them could be done. */
    private int mostAtTheDatabase() throws SQLException {
        try (Connection holder = pool.getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("update webhook_delivery set fault = fault where status = 'WAITING'");
            receiver.keepsWaiting(false);
            int[] most = new int[1];
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> {
                boolean allAnswered = sendersIn("ReceiverClient") == 0;
                most[0] = Math.max(most[0], sendersIn("com.mysql.cj."));
                return allAnswered && most[0] > 0;
            });
            holder.rollback();
            return most[0];
        }
    }

    /** How many senders are within a class, or a package, of such a name. */
    private static int sendersIn(String name) {
        return (int) Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().equals("webhook-receiver"))
                .filter(thread -> Arrays.stream(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().contains(name)))
                .count();
    }
}
