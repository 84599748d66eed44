package org.yiyang.kit.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.caller.ScopedQuery;
import org.yiyang.kit.feed.Feed;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.http.Page;
import org.yiyang.kit.receiver.ReceiverAddress;
import org.yiyang.kit.receiver.ReceiverClient;
import org.yiyang.kit.receiver.WebhookSignature;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.webhook.WebhookJson.Delivery;
import org.yiyang.kit.webhook.WebhookJson.DeliveryStatus;
import org.yiyang.kit.webhook.WebhookJson.Wanted;
import org.yiyang.kit.webhook.WebhookJson.WebhookStatus;

/** What a system, and an operator, do with subscriptions; each write of the system shows what it may read now. */
@ApplicationScoped
class Webhooks {
    /**
     * Each has a thread while messages are sent to it, so that a slow
     * receiver makes nobody wait; there are as many threads.
     */
    static final int OF_A_SERVICE_MAX = 64;

    private static final int OF_A_SYSTEM_MAX = 10;
    private static final String KIND = "webhook";
    private static final int HOURS_DEFAULT = 24;
    private final WebhookTable table;
    private final DeliveryTable deliveries;
    private final WebhookRights rights;
    private final Feed feed;
    private final ReceiverClient client;
    private final Audit audit;
    private final Duration rightsKept;

    @SuppressWarnings("checkstyle:ParameterNumber")
    Webhooks(
            WebhookTable table,
            DeliveryTable deliveries,
            WebhookRights rights,
            Feed feed,
            ReceiverClient client,
            Audit audit,
            @ConfigProperty(name = "yiyang.webhook.rights-kept", defaultValue = "90D") Duration rightsKept) {
        this.table = table;
        this.deliveries = deliveries;
        this.rights = rights;
        this.feed = feed;
        this.client = client;
        this.audit = audit;
        this.rightsKept = rightsKept;
    }

    /** A subscription and a secret that was made for it. */
    @Schema(name = "WebhookMade")
    record Made(Subscription subscription, byte[] secret) {}

    Made subscribe(Call call, WebhookJson.Subscribe body) {
        Wanted wanted = body.wanted();
        String owner = rights.owner(call.caller());
        mustBeReachable(wanted.url());
        rights.mustCover(call, wanted);
        long[] counted = table.counted(owner, rightsShownAfter(call.now()));
        if (counted[0] >= OF_A_SYSTEM_MAX || counted[1] >= OF_A_SERVICE_MAX) {
            throw new Refused(
                    WebhookRefusal.TOO_MANY, counted[0] >= OF_A_SYSTEM_MAX ? OF_A_SYSTEM_MAX : OF_A_SERVICE_MAX);
        }
        Subscription one = made(call, owner, wanted, body.afterPosition());
        byte[] secret = WebhookSignature.newSecret();
        table.insert(one, secret, call.caller().subject());
        note(call, one, "subscribe-webhook", null);
        return new Made(one, secret);
    }

    private Subscription made(Call call, String owner, Wanted wanted, Long after) {
        if (after != null) {
            feed.mustHold(after);
        }
        Caller caller = call.caller();
        return new Subscription(
                Ids.next(),
                owner,
                caller.region(),
                caller.scopes(),
                call.now(),
                wanted,
                WebhookStatus.ACTIVE,
                null,
                null,
                after == null ? feed.head() : after,
                call.now(),
                0,
                null,
                null,
                call.now(),
                call.now(),
                0);
    }

    /** Checks the address alone; its name is resolved for each message. */
    private void mustBeReachable(String url) {
        boolean fit = ReceiverAddress.of(url, client.reach())
                .filter(address -> address.mayBeNamed(client.reach()))
                .isPresent();
        if (!fit) {
            throw new Refused(WebhookRefusal.ADDRESS_UNFIT).at("/url");
        }
    }

    Subscription replace(Call call, UUID id, Wanted wanted) {
        Subscription one = allowed(call, id, "replace");
        mustBeReachable(wanted.url());
        rights.mustCover(call, wanted);
        return changed(call, one.asking(wanted), "replace-webhook", null);
    }

    Subscription pause(Call call, UUID id, String reason) {
        return changed(call, allowed(call, id, "pause").in(WebhookStatus.PAUSED, reason), "pause-webhook", reason);
    }

    Subscription resume(Call call, UUID id) {
        return changed(call, allowed(call, id, "resume").in(WebhookStatus.ACTIVE, null), "resume-webhook", null);
    }

    Subscription disable(Call call, UUID id, String reason) {
        return changed(
                call, allowed(call, id, "disable").in(WebhookStatus.DISABLED, reason), "disable-webhook", reason);
    }

    /**
     * Sets a disabled subscription to paused, so that its system may resume
     * it; its secret and its place in the feed are unchanged.
     */
    Subscription enable(Call call, UUID id, String reason) {
        return changed(call, allowed(call, id, "enable").in(WebhookStatus.PAUSED, reason), "enable-webhook", reason);
    }

    Made rotate(Call call, UUID id, Integer hours) {
        Subscription one = changed(call, allowed(call, id, "rotate-secret"), "rotate-webhook-secret", null);
        byte[] secret = WebhookSignature.newSecret();
        table.rotate(id, secret, call.now().plus(Duration.ofHours(hours == null ? HOURS_DEFAULT : hours)));
        return new Made(get(one.id()), secret);
    }

    Delivery ping(Call call, UUID id) {
        changed(call, allowed(call, id, "ping"), "ping-webhook", null);
        return deliveries.enterPing(id, call.now());
    }

    /** Has everything after a position, or the dead letters, sent once more. */
    Subscription replay(Call call, UUID id, WebhookJson.Replay body) {
        boolean dead = Boolean.TRUE.equals(body.deadLetters());
        if (dead == (body.afterPosition() != null)) {
            throw new Refused(WebhookRefusal.REPLAY_UNCLEAR);
        }
        Subscription one = changed(call, allowed(call, id, "replay"), "replay-webhook", null);
        if (dead) {
            deliveries.reviveAll(id, call.now());
        } else {
            feed.mustHold(body.afterPosition());
            table.readAfter(id, body.afterPosition());
            deliveries.forgetAfter(id, body.afterPosition());
        }
        return get(one.id());
    }

    Delivery replayOne(Call call, UUID id) {
        Delivery one = deliveries.find(id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        Subscription of = allowed(call, one.webhookId(), "replay");
        if (!deliveries.revive(id, call.now())) {
            throw new Refused(WebhookRefusal.NOT_DEAD);
        }
        changed(call, of, "replay-webhook", null);
        return deliveries.find(id).orElseThrow();
    }

    List<Subscription> list(Caller caller, Page page) {
        return table.list(known(caller), page.afterId(), page.limit() + 1);
    }

    /** The subscriptions that a caller may know: a system its own, of its region. */
    private ScopedQuery known(Caller caller) {
        return caller.is(Roles.SYS_ADMIN)
                ? ScopedQuery.within(Scope.system())
                : ScopedQuery.within(caller.scope())
                        .region("region")
                        .and("client = :client", "client", rights.owner(caller));
    }

    List<Delivery> deliveries(Caller caller, UUID webhook, DeliveryStatus status, Page page) {
        if (webhook != null) {
            found(caller, webhook);
        }
        return deliveries.list(status, webhook, known(caller), page.afterId(), page.limit() + 1);
    }

    /** One that the caller may know. */
    Subscription found(Caller caller, UUID id) {
        return table.find(id)
                .filter(one -> rights.mayKnow(caller, one))
                .orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }

    private Subscription get(UUID id) {
        return table.find(id).orElseThrow();
    }

    private Subscription allowed(Call call, UUID id, String verb) {
        Subscription one = found(call.caller(), id);
        call.expects(one.version());
        if (!one.status().verbs().contains(verb)) {
            throw new Refused(WebhookRefusal.STATE, one.status())
                    .allowing(one.status().verbs());
        }
        return one;
    }

    private Subscription changed(Call call, Subscription next, String action, String reason) {
        Caller caller = call.caller();
        Subscription seen = caller.is(Roles.SYS_ADMIN) ? next : next.seen(caller.region(), caller.scopes(), call.now());
        if (!table.update(seen, call.now())) {
            throw new Refused(KitRefusal.VERSION_STALE, next.version() + 1);
        }
        note(call, seen, action, reason);
        return get(seen.id());
    }

    private void note(Call call, Subscription one, String action, String reason) {
        audit.write(call, new Audit.Act(action, KIND, one.id(), Audit.Outcome.DONE, reason));
    }

    /** When nothing more is sent unless the system has shown its token again. */
    Instant rightsExpireAt(Subscription one) {
        return one.rightsShownAt().plus(rightsKept);
    }

    /** The moment after which a system must have shown its token for anything to be sent now. */
    Instant rightsShownAfter(Instant now) {
        return now.minus(rightsKept);
    }
}
