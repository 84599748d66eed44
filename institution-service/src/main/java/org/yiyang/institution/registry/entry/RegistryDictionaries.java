package org.yiyang.institution.registry.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums of the register. */
@ApplicationScoped
class RegistryDictionaries implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(
                InstitutionKind.class,
                InstitutionCategory.class,
                InstitutionStatus.class,
                CategoryGroup.class,
                HospitalLevel.class,
                HospitalGrade.class,
                OperatingMode.class,
                Department.class,
                Capability.class,
                GreenChannelItem.class,
                VerificationOutcome.class,
                Ownership.class,
                QualificationKind.class,
                QualificationState.class,
                CertificateStanding.class,
                IntegrationType.class,
                FilingStart.class,
                OfferingKind.class);
    }
}
