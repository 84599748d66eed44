package org.yiyang.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.contract.agreement.AgreementStatus;
import org.yiyang.contract.agreement.AgreementTask;
import org.yiyang.contract.agreement.CooperationMode;
import org.yiyang.contract.agreement.EndGrounds;
import org.yiyang.contract.agreement.InForceState;
import org.yiyang.contract.agreement.PostedRole;
import org.yiyang.contract.agreement.Side;
import org.yiyang.contract.agreement.SuspensionCause;
import org.yiyang.contract.catalogue.ItemClass;
import org.yiyang.contract.catalogue.ItemList;
import org.yiyang.contract.catalogue.ServiceItem;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

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
                AgreementTask.class);
    }
}
