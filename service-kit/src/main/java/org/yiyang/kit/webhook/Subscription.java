package org.yiyang.kit.webhook;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.webhook.WebhookJson.Delivery;
import org.yiyang.kit.webhook.WebhookJson.Wanted;
import org.yiyang.kit.webhook.WebhookJson.WebhookStatus;

/**
 * One subscription.
 *
 * @param client the system's program, as its token names it
 * @param region what the token of the system says, with which it was last seen here
 * @param scopes the same
 */
record Subscription(
        UUID id,
        String client,
        String region,
        Set<String> scopes,
        Instant rightsShownAt,
        Wanted wanted,
        WebhookStatus status,
        String statusReason,
        Instant previousSecretExpiresAt,
        long position,
        Instant noticedUntil,
        int failures,
        Instant failingSince,
        Instant restUntil,
        Instant createdAt,
        Instant changedAt,
        long version) {
    Subscription asking(Wanted now) {
        return with(now, status, statusReason);
    }

    Subscription in(WebhookStatus next, String reason) {
        return with(wanted, next, reason);
    }

    private Subscription with(Wanted now, WebhookStatus next, String reason) {
        return new Subscription(
                id,
                client,
                region,
                scopes,
                rightsShownAt,
                now,
                next,
                reason,
                previousSecretExpiresAt,
                position,
                noticedUntil,
                failures,
                failingSince,
                restUntil,
                createdAt,
                changedAt,
                version);
    }

    /** The same with what its system may read now. */
    Subscription seen(String at, Set<String> may, Instant now) {
        return new Subscription(
                id,
                client,
                at,
                may,
                now,
                wanted,
                status,
                statusReason,
                previousSecretExpiresAt,
                position,
                noticedUntil,
                failures,
                failingSince,
                restUntil,
                createdAt,
                changedAt,
                version);
    }

    /** Whether its receiver is left alone for a while. */
    boolean rests(Instant now) {
        return restUntil != null && now.isBefore(restUntil);
    }

    /** While it is paused, pings alone. */
    boolean maySend(Delivery delivery) {
        return status == WebhookStatus.ACTIVE || (status == WebhookStatus.PAUSED && WebhookAttempts.isPing(delivery));
    }
}
