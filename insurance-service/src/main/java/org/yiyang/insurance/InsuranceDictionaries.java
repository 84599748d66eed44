package org.yiyang.insurance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.insurance.designation.ChangeKind;
import org.yiyang.insurance.designation.DesignationInForceState;
import org.yiyang.insurance.designation.DesignationStatus;
import org.yiyang.insurance.designation.DesignationWarning;
import org.yiyang.insurance.designation.Flag;
import org.yiyang.insurance.designation.HeadOffice;
import org.yiyang.insurance.designation.Profession;
import org.yiyang.insurance.designation.RefusalGround;
import org.yiyang.insurance.designation.SuspensionGround;
import org.yiyang.insurance.designation.TerminationGround;
import org.yiyang.insurance.elder.AuthorisationScope;
import org.yiyang.insurance.elder.ElderStatus;
import org.yiyang.insurance.elder.InsuranceType;
import org.yiyang.insurance.elder.MismatchReason;
import org.yiyang.insurance.elder.PriorityGroup;
import org.yiyang.insurance.elder.Sex;
import org.yiyang.insurance.eligibility.EligibilityReason;
import org.yiyang.insurance.recognition.RecognitionStatus;
import org.yiyang.insurance.task.AgencyTask;
import org.yiyang.kit.correction.CorrectionJson;
import org.yiyang.kit.correction.CorrectionStatus;
import org.yiyang.kit.correction.CorrectionSubject;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums whose labels this service publishes. */
@ApplicationScoped
class InsuranceDictionaries implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(
                DesignationStatus.class,
                DesignationInForceState.class,
                Flag.class,
                DesignationWarning.class,
                HeadOffice.class,
                Profession.class,
                RefusalGround.class,
                SuspensionGround.class,
                TerminationGround.class,
                ChangeKind.class,
                AuthorisationScope.class,
                ElderStatus.class,
                InsuranceType.class,
                MismatchReason.class,
                PriorityGroup.class,
                Sex.class,
                AgencyTask.class,
                EligibilityReason.class,
                RecognitionStatus.class,
                CorrectionStatus.class,
                CorrectionSubject.class,
                CorrectionJson.CorrectionAsker.class);
    }
}
