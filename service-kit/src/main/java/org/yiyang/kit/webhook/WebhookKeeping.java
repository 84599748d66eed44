package org.yiyang.kit.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.metric.BusinessFigure;
import org.yiyang.kit.metric.BusinessFigures;
import org.yiyang.kit.retention.RetentionJson.PeriodStart;
import org.yiyang.kit.retention.RetentionRule;
import org.yiyang.kit.retention.RetentionRules;
import org.yiyang.kit.rotation.SealedTable;
import org.yiyang.kit.rotation.SealedTables;
import org.yiyang.kit.webhook.WebhookJson.DeliveryStatus;
import org.yiyang.kit.write.Chore;

/** What is kept of webhooks and for how long, which of it is sealed, and what is counted. */
@ApplicationScoped
class WebhookKeeping implements SealedTables, RetentionRules, BusinessFigures, Chore {
    private static final int DAYS = 30;
    private static final int AT_ONCE = 1000;
    private static final String SUBSCRIPTIONS = "select status, count(*) from webhook_subscription group by status"
            + " union all select 'FAILING', count(*) from webhook_subscription where status = 'ACTIVE'"
            + " and failing_since < timestampadd(hour, -1, ?)";
    private final WebhookTable table;
    private final DeliveryTable deliveries;
    private final Webhooks webhooks;

    WebhookKeeping(WebhookTable table, DeliveryTable deliveries, Webhooks webhooks) {
        this.table = table;
        this.deliveries = deliveries;
        this.webhooks = webhooks;
    }

    @Override
    public List<SealedTable> tables() {
        return List.of(SealedTable.of(WebhookTable.TABLE, "id").sealed("secret", "secret_before"));
    }

    @Override
    public List<RetentionRule> rules() {
        return List.of(RetentionRule.of("WEBHOOK", "事件订阅与送达记录", "Webhooks and their deliveries")
                .tables(WebhookTable.TABLE, DeliveryTable.TABLE)
                .law("个人信息保护法 art. 19")
                .sweptAfter(PeriodStart.ENTRY, DAYS));
    }

    @Override
    public List<BusinessFigure> figures() {
        return List.of(
                new BusinessFigure(
                        "yiyang.webhook.subscriptions",
                        "Subscriptions by their status; FAILING are those active ones to which nothing came for an hour",
                        "status",
                        Stream.concat(
                                        Stream.of(WebhookJson.WebhookStatus.values())
                                                .map(Enum::name),
                                        Stream.of("FAILING"))
                                .toList(),
                        SUBSCRIPTIONS),
                new BusinessFigure(
                        "yiyang.webhook.deliveries",
                        "Messages of subscriptions within the last thirty days by what became of them",
                        "status",
                        List.of(DeliveryStatus.WAITING.name(), DeliveryStatus.DEAD.name()),
                        "select status, count(*) from webhook_delivery where status in ('WAITING', 'DEAD') group by status"));
    }

    /**
     * Deletes what ended more than thirty days ago (the events themselves
     * are kept as long), and what will not be sent any more.
     */
    @Override
    public boolean doPart(Call call) {
        Instant before = call.now().minus(Duration.ofDays(DAYS));
        int gone = table.forget(before);
        for (DeliveryStatus status : List.of(DeliveryStatus.DELIVERED, DeliveryStatus.DEAD, DeliveryStatus.WITHHELD)) {
            gone = Math.max(gone, deliveries.forget(status, before, AT_ONCE));
        }
        Instant rightsShownAfter = webhooks.rightsShownAfter(call.now());
        return Math.max(gone, deliveries.forgetNeverSent(before, rightsShownAfter, AT_ONCE)) >= AT_ONCE;
    }
}
