package org.yiyang.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.http.Dictionaries;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.task.Priority;

/** The enums whose labels this service publishes. */
@ApplicationScoped
class ContractDictionaries implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(
                AgreementStatus.class,
                CooperationMode.class,
                EndGrounds.class,
                InForceState.class,
                ItemClass.class,
                ItemList.class,
                PostedRole.class,
                ServiceItem.class,
                Side.class,
                SuspensionCause.class,
                AgreementTask.class,
                Priority.class);
    }
}
