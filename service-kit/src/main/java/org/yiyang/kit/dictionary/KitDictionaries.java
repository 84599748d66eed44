package org.yiyang.kit.dictionary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.broker.ResendCause;
import org.yiyang.kit.broker.ResendStatus;
import org.yiyang.kit.deadline.ExtensionReason;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.parameter.ParameterType;
import org.yiyang.kit.reconcile.Difference;
import org.yiyang.kit.task.Priority;

/** The enums of what every service has. */
@ApplicationScoped
public class KitDictionaries implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(
                Audit.Outcome.class,
                Difference.class,
                ExtensionReason.class,
                Origin.class,
                ParameterType.class,
                Priority.class,
                ResendCause.class,
                ResendStatus.class,
                RoleName.class);
    }
}
