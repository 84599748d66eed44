package org.yiyang.kit.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.yiyang.http.Language;
import org.yiyang.kit.feed.Feed;
import org.yiyang.kit.notice.Notices;
import org.yiyang.kit.notice.Notices.Notice;
import org.yiyang.kit.receiver.ReceiverClient;
import org.yiyang.kit.receiver.ReceiverClient.Answered;
import org.yiyang.kit.receiver.ReceiverFault;
import org.yiyang.kit.receiver.RetryTimes;
import org.yiyang.kit.receiver.WebhookSignature;
import org.yiyang.kit.webhook.WebhookJson.Delivery;
import org.yiyang.kit.webhook.WebhookJson.DeliveryStatus;
import org.yiyang.kit.webhook.WebhookJson.WebhookStatus;

/** One attempt to bring a message to its receiver: what it says now, its signature, and what follows from the answer. */
@ApplicationScoped
class WebhookAttempts {
    static final String PING = "yiyang.webhook.ping";
    static final String NOTICE = "yiyang.notice.";
    /**
     * Each receiver has a thread; only this many of them use the
     * database at a time, since its connections are for callers.
     */
    static final int AT_DATABASE_MAX = 6;

    private static final int GONE = 410;
    private final Semaphore turns = new Semaphore(AT_DATABASE_MAX, true);
    private final WebhookTable table;
    private final DeliveryTable deliveries;
    private final WebhookRights rights;
    private final Feed feed;
    private final Notices notices;
    private final ReceiverClient client;
    private final ObjectMapper json;
    private final Clock clock;

    @SuppressWarnings("checkstyle:ParameterNumber")
    WebhookAttempts(
            WebhookTable table,
            DeliveryTable deliveries,
            WebhookRights rights,
            Feed feed,
            Notices notices,
            ReceiverClient client,
            ObjectMapper json,
            Clock clock) {
        this.table = table;
        this.deliveries = deliveries;
        this.rights = rights;
        this.feed = feed;
        this.notices = notices;
        this.client = client;
        this.json = json;
        this.clock = clock;
    }

    /** An event in the form that the specification recommends; {@code data} is what the feed shows of it. */
    record Message(String type, Instant timestamp, Long position, Object data) {}

    /** What is ready to be posted. */
    private record Signed(Map<String, String> headers, byte[] body) {}

    /** False if the receiver should be left alone for a while. */
    boolean send(Subscription one, Delivery delivery) throws InterruptedException {
        Optional<Signed> ready = inTurn(() -> message(one, delivery).map(message -> signed(one, delivery, message)));
        if (ready.isEmpty()) {
            return true;
        }
        Answered answered = client.post(
                one.wanted().url(), ready.get().headers(), ready.get().body());
        return inTurn(() -> note(one, delivery, answered));
    }

    /**
     * Runs statements for a receiver once few enough others use the database; no turn is held while a receiver answers.
     */
    <T> T inTurn(Supplier<T> statements) {
        turns.acquireUninterruptibly();
        try {
            return statements.get();
        } finally {
            turns.release();
        }
    }

    static boolean isPing(Delivery delivery) {
        return delivery.eventType().equals(PING);
    }

    private Optional<Message> message(Subscription one, Delivery delivery) {
        if (isPing(delivery)) {
            return Optional.of(ping(one, delivery));
        }
        if (delivery.position() != null) {
            return event(one, delivery);
        }
        Optional<Notice> notice = notices.ofTask(delivery.messageId(), rights.regions(one), language(one))
                .filter(still -> rights.mayDeliver(one));
        if (notice.isEmpty()) {
            withhold(delivery, rights.mayDeliver(one) ? ReceiverFault.SETTLED : ReceiverFault.RIGHTS_LOST);
        }
        return notice.map(sent -> new Message(delivery.eventType(), sent.at(), null, sent));
    }

    /** People are not notified of what is done or what they may no longer know. */
    private void withhold(Delivery delivery, ReceiverFault fault) {
        deliveries.end(delivery, DeliveryStatus.WITHHELD, Answered.not(fault), clock.instant());
    }

    private static Language language(Subscription one) {
        return one.wanted().language().equals("en") ? Language.EN : Language.ZH;
    }

    private static Message ping(Subscription one, Delivery delivery) {
        return new Message(PING, delivery.createdAt(), null, Map.of("webhookId", one.id()));
    }

    /** Empty, with the delivery ended, where the event is gone or its system may no longer read it. */
    private Optional<Message> event(Subscription one, Delivery delivery) {
        Feed.Found found = feed.at(delivery.position(), rights.reader(one));
        if (found.event() == null) {
            ReceiverFault fault = found.there() ? ReceiverFault.RIGHTS_LOST : ReceiverFault.EVENT_GONE;
            DeliveryStatus status = found.there() ? DeliveryStatus.WITHHELD : DeliveryStatus.DEAD;
            deliveries.end(delivery, status, Answered.not(fault), clock.instant());
            return Optional.empty();
        }
        Instant happened = Instant.parse(found.event().time());
        if (delivery.eventType().startsWith(NOTICE)) {
            Optional<Notice> notice = notices.ofEvent(
                            delivery.eventType().substring(NOTICE.length()),
                            delivery.subjectId(),
                            happened,
                            found.state(),
                            language(one))
                    .filter(still -> rights.mayDeliver(one));
            if (notice.isEmpty()) {
                withhold(delivery, ReceiverFault.RIGHTS_LOST);
            }
            return notice.map(sent -> new Message(delivery.eventType(), happened, delivery.position(), sent));
        }
        // An event entered before its fact was hidden is named after the facts that remain.
        return Optional.of(new Message(found.event().type(), happened, delivery.position(), found.event()));
    }

    private Signed signed(Subscription one, Delivery delivery, Message message) {
        byte[] body = rendered(message);
        Instant now = clock.instant();
        List<byte[]> secrets = table.secrets(one, now);
        return new Signed(WebhookSignature.headers(secrets, delivery.messageId().toString(), now, body), body);
    }

    private byte[] rendered(Message message) {
        try {
            return json.writeValueAsString(message).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException unrenderable) {
            throw new IllegalStateException("an event cannot be rendered", unrenderable);
        }
    }

    private boolean note(Subscription one, Delivery delivery, Answered answered) {
        Instant now = clock.instant();
        if (answered.isTaken()) {
            deliveries.end(delivery, DeliveryStatus.DELIVERED, answered, now);
            table.taken(one);
            return true;
        }
        // A 410 from an address that was replaced meanwhile says nothing about the present one: the message is sent
        // there again.
        boolean gone = Integer.valueOf(GONE).equals(answered.status())
                && table.become(one, WebhookStatus.DISABLED, "HTTP 410", now);
        Optional<Duration> pause = gone || isPing(delivery)
                ? Optional.empty()
                : RetryTimes.after(
                        delivery.attempts() + 1, ThreadLocalRandom.current().nextDouble());
        pause.map(at -> asked(answered, at))
                .ifPresentOrElse(
                        at -> deliveries.again(delivery, answered, now.plus(at)),
                        () -> deliveries.end(delivery, DeliveryStatus.DEAD, answered, now));
        table.failed(one, now);
        return false;
    }

    /** What the receiver asks for counts where it is longer. */
    private static Duration asked(Answered answered, Duration pause) {
        Duration asked = answered.retryAfter();
        return asked == null || asked.compareTo(pause) < 0 ? pause : asked;
    }
}
