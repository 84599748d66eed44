package org.yiyang.kit.dictionary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.broker.ResendCause;
import org.yiyang.kit.broker.ResendStatus;
import org.yiyang.kit.deadline.ExtensionReason;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.operation.Budget;
import org.yiyang.kit.parameter.ParameterType;
import org.yiyang.kit.receiver.ReceiverFault;
import org.yiyang.kit.reconcile.Difference;
import org.yiyang.kit.retention.RetentionJson;
import org.yiyang.kit.rotation.RotationJson;
import org.yiyang.kit.task.Priority;
import org.yiyang.kit.webhook.WebhookJson;

/** The enums of what every service has. */
@ApplicationScoped
public class KitDictionaries implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(
                Audit.Outcome.class,
                Budget.class,
                Difference.class,
                ExtensionReason.class,
                Origin.class,
                ParameterType.class,
                Priority.class,
                ReceiverFault.class,
                ResendCause.class,
                ResendStatus.class,
                RetentionJson.HoldReason.class,
                RetentionJson.PeriodStart.class,
                RetentionJson.RetentionAction.class,
                RoleName.class,
                RotationJson.KeyKind.class,
                RotationJson.RotationStatus.class,
                WebhookJson.DeliveryStatus.class,
                WebhookJson.WebhookStatus.class);
    }
}
