package org.yiyang.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.contract.agreement.AgreementFilingState;
import org.yiyang.contract.agreement.AgreementInForceState;
import org.yiyang.contract.agreement.AgreementStatus;
import org.yiyang.contract.agreement.AgreementTask;
import org.yiyang.contract.agreement.AmendmentState;
import org.yiyang.contract.agreement.AttachmentKind;
import org.yiyang.contract.agreement.Bureau;
import org.yiyang.contract.agreement.CooperationMode;
import org.yiyang.contract.agreement.EndGrounds;
import org.yiyang.contract.agreement.FeeMode;
import org.yiyang.contract.agreement.FilingReason;
import org.yiyang.contract.agreement.PostedRole;
import org.yiyang.contract.agreement.PromisePeriod;
import org.yiyang.contract.agreement.RenewalOutcome;
import org.yiyang.contract.agreement.Side;
import org.yiyang.contract.agreement.SignatureMethod;
import org.yiyang.contract.agreement.SuccessionReason;
import org.yiyang.contract.agreement.SuccessionState;
import org.yiyang.contract.agreement.SuspensionCause;
import org.yiyang.contract.catalogue.FundingSource;
import org.yiyang.contract.catalogue.ItemClass;
import org.yiyang.contract.catalogue.ItemList;
import org.yiyang.contract.catalogue.ServiceScene;
import org.yiyang.contract.consortium.ConsortiumStatus;
import org.yiyang.contract.familydoctor.ContractEnd;
import org.yiyang.contract.familydoctor.DoctorContractStatus;
import org.yiyang.contract.familydoctor.ServicePackage;
import org.yiyang.contract.familydoctor.TeamPart;
import org.yiyang.contract.familydoctor.TeamStatus;
import org.yiyang.contract.familydoctor.TeamTask;
import org.yiyang.contract.performance.RecordStatus;
import org.yiyang.contract.performance.YearlyReportStatus;
import org.yiyang.contract.performance.YearlyReportTask;
import org.yiyang.contract.report.SigningDuty;
import org.yiyang.kit.bulk.ImportFailure;
import org.yiyang.kit.bulk.ImportJson;
import org.yiyang.kit.bulk.ImportStatus;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums whose labels this service publishes. */
@ApplicationScoped
class ContractDictionaries implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(
                AgreementStatus.class,
                AmendmentState.class,
                AttachmentKind.class,
                Bureau.class,
                CooperationMode.class,
                EndGrounds.class,
                FeeMode.class,
                FilingReason.class,
                AgreementFilingState.class,
                FundingSource.class,
                AgreementInForceState.class,
                ItemClass.class,
                ItemList.class,
                PostedRole.class,
                PromisePeriod.class,
                RenewalOutcome.class,
                ServiceScene.class,
                Side.class,
                SignatureMethod.class,
                SuccessionReason.class,
                SuccessionState.class,
                SuspensionCause.class,
                AgreementTask.class,
                ConsortiumStatus.class,
                ContractEnd.class,
                DoctorContractStatus.class,
                ServicePackage.class,
                TeamPart.class,
                TeamStatus.class,
                TeamTask.class,
                RecordStatus.class,
                YearlyReportStatus.class,
                YearlyReportTask.class,
                SigningDuty.class,
                ImportFailure.class,
                ImportStatus.class,
                ImportJson.RowOutcome.class);
    }
}
