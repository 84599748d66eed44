package org.yiyang.insurance.designation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The codes of what comes with an application, an evaluation and an agreement. */
@ApplicationScoped
class DesignationDictionaries implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(
                ApplicationMaterial.class,
                EvaluationConduct.EvaluationOrganiser.class,
                EvaluationConduct.EvaluationMethod.class,
                DesignationFiling.DesignationFilingSubject.class,
                SupplementaryAgreement.SupplementarySubject.class,
                BreachMeasure.MeasureKind.class,
                BreachMeasure.MeasureSettlement.class,
                AgreementRemedy.RemedyKind.class,
                AgreementRemedy.RemedyOutcome.class,
                PerformanceRecord.class);
    }
}
