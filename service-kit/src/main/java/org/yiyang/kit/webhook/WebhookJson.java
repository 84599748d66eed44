package org.yiyang.kit.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.receiver.ReceiverFault;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.text.Text;

/** The requests and answers about webhooks. */
public final class WebhookJson {
    static final String TYPE = "yiyang\\.[a-z-]{1,30}(\\.[a-z-]{1,40})?";
    static final String TEMPLATE = "[A-Z][A-Z_]{2,39}";
    static final String LANGUAGE = "zh|en";
    static final String REGION = "\\d{2,9}(F\\d{2})?";

    private WebhookJson() {}

    /**
     * What is done with a subscription.
     *
     * <pre>
     * ACTIVE ◀─resume── PAUSED ──disable─▶ DISABLED
     *    │ └───pause────▶               ▲     │
     *    └──────────────disable─────────┘     └─enable─▶ PAUSED
     * </pre>
     */
    @Schema(name = "WebhookStatus")
    public enum WebhookStatus implements Labelled {
        ACTIVE("有效", "Active"),
        PAUSED("已暂停", "Paused"),
        DISABLED("已停用", "Disabled");

        private final Label label;

        WebhookStatus(String zh, String en) {
            this.label = new Label(zh, en);
        }

        /** What may be done with it. */
        List<String> verbs() {
            return switch (this) {
                case ACTIVE -> List.of("replace", "pause", "disable", "rotate-secret", "ping", "replay");
                case PAUSED -> List.of("replace", "resume", "disable", "rotate-secret", "ping", "replay");
                case DISABLED -> List.of("enable");
            };
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /** What became of one message of a subscription. */
    @Schema(name = "WebhookDeliveryStatus")
    public enum DeliveryStatus implements Labelled {
        WAITING("待送达", "Waiting to be sent, or to be sent again"),
        DELIVERED("已送达", "Delivered"),
        DEAD("死信", "A dead letter: not taken for three days"),
        WITHHELD("未发送", "Not sent: the system may no longer read it");

        private final Label label;

        DeliveryStatus(String zh, String en) {
            this.label = new Label(zh, en);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /**
     * A new subscription: to events, or to notices for people.
     *
     * @param afterPosition null for what happens from now on
     */
    @Schema(name = "WebhookSubscribe")
    record Subscribe(
            @NotNull @Text @Size(max = 500) String url,
            @Size(max = 30) List<@NotNull @Pattern(regexp = TYPE) String> eventTypes,
            @Size(max = 30) List<@NotNull @Pattern(regexp = TEMPLATE) String> notices,
            @Pattern(regexp = LANGUAGE) String language,
            @Size(max = 30) List<@NotNull @Pattern(regexp = REGION) String> regions,
            @Min(0) Long afterPosition) {
        Wanted wanted() {
            return new Wanted(url, all(eventTypes), all(notices), chinese(language), all(regions));
        }
    }

    /** What a subscription asks for from now on. */
    @Schema(name = "WebhookReplacement")
    record Replacement(
            @NotNull @Text @Size(max = 500) String url,
            @Size(max = 30) List<@NotNull @Pattern(regexp = TYPE) String> eventTypes,
            @Size(max = 30) List<@NotNull @Pattern(regexp = TEMPLATE) String> notices,
            @Pattern(regexp = LANGUAGE) String language,
            @Size(max = 30) List<@NotNull @Pattern(regexp = REGION) String> regions) {
        Wanted wanted() {
            return new Wanted(url, all(eventTypes), all(notices), chinese(language), all(regions));
        }
    }

    private static List<String> all(List<String> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    private static String chinese(String language) {
        return language == null ? "zh" : language;
    }

    /**
     * Where to, what, and of which regions.
     *
     * @param notices the templates of notices to people; empty where events are sent
     * @param regions empty for all that the system may read
     */
    @Schema(name = "WebhookWanted")
    record Wanted(String url, List<String> eventTypes, List<String> notices, String language, List<String> regions) {
        /** Whether it asked for the events of a topic, or for one of what has happened. */
        boolean hasType(String topic, JsonNode data) {
            if (eventTypes.contains(topic)) {
                return true;
            }
            for (JsonNode fact : data.path("happened")) {
                if (eventTypes.contains(topic + "." + fact.asText())) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Why something is done with a subscription. */
    @Schema(name = "WebhookReason")
    record Reason(@NotNull @Text @Size(max = 500) String reason) {}

    /**
     * A change of the secret.
     *
     * @param overlapHours for how long messages are signed with the old one, too; 24 unless given
     */
    @Schema(name = "WebhookSecretRotation")
    record SecretRotation(@Min(0) @Max(168) Integer overlapHours) {}

    /** What is to be sent again: all after a position, or the dead letters. */
    @Schema(name = "WebhookReplay")
    record Replay(@Min(0) Long afterPosition, Boolean deadLetters) {}

    /**
     * A subscription.
     *
     * @param rightsExpireAt when nothing more is sent unless the system shows its token again
     */
    @Schema(name = "WebhookView")
    record View(
            UUID id,
            String client,
            String region,
            String url,
            List<String> eventTypes,
            List<String> notices,
            String language,
            List<String> regions,
            WebhookStatus status,
            String statusReason,
            long position,
            Instant rightsExpireAt,
            Instant previousSecretExpiresAt,
            Instant failingSince,
            Instant createdAt,
            Instant changedAt,
            List<String> allowedActions) {}

    /** A subscription with its new secret, which is shown this once. */
    @Schema(name = "WebhookWithSecret")
    record WithSecret(View webhook, String secret) {}

    /** One page of subscriptions. */
    @Schema(name = "WebhookList")
    record Listed(List<View> items) {}

    /**
     * One message of a subscription, without its content.
     *
     * @param position null for a ping
     */
    @Schema(name = "WebhookDelivery")
    record Delivery(
            UUID id,
            UUID webhookId,
            UUID messageId,
            Long position,
            String eventType,
            UUID subjectId,
            DeliveryStatus status,
            int attempts,
            Instant attemptedAt,
            Instant nextAttemptAt,
            Integer responseStatus,
            ReceiverFault fault,
            Instant createdAt,
            Instant completedAt) {}

    /** One page of messages. */
    @Schema(name = "WebhookDeliveryList")
    record DeliveriesListed(List<Delivery> items) {}
}
