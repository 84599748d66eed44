package org.yiyang.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.institution.inspection.InspectionManner;
import org.yiyang.institution.inspection.InspectionResult;
import org.yiyang.institution.inspection.InspectionStatus;
import org.yiyang.institution.inspection.InspectionType;
import org.yiyang.institution.inspection.Severity;
import org.yiyang.institution.monitoring.Doubt;
import org.yiyang.institution.monitoring.RoundScope;
import org.yiyang.institution.monitoring.RoundStatus;
import org.yiyang.institution.monitoring.RoundType;
import org.yiyang.institution.monitoring.SnapshotStatus;
import org.yiyang.institution.pilot.PilotLevel;
import org.yiyang.institution.population.ElderGroup;
import org.yiyang.institution.population.PopulationBasis;
import org.yiyang.institution.region.RegionKind;
import org.yiyang.institution.report.Measure;
import org.yiyang.institution.review.ReviewGrade;
import org.yiyang.institution.review.ReviewParty;
import org.yiyang.institution.review.ReviewStatus;
import org.yiyang.institution.supervision.Standing;
import org.yiyang.institution.target.Metric;
import org.yiyang.institution.target.ValueSource;
import org.yiyang.institution.pilot.PilotType;
import org.yiyang.institution.pilot.PilotStatus;
import org.yiyang.institution.pilot.AssessmentConclusion;
import org.yiyang.institution.fund.FundSource;
import org.yiyang.institution.fund.FundStatus;
import org.yiyang.institution.fund.ApplicationStatus;
import org.yiyang.kit.http.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums whose labels this service publishes. */
@ApplicationScoped
class InstitutionDictionaries implements Dictionaries {
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
                Ownership.class,
                QualificationKind.class,
                QualificationState.class,
                IntegrationType.class,
                PilotLevel.class,
                RegionKind.class,
                Measure.class,
                SnapshotStatus.class,
                Doubt.class,
                RoundType.class,
                RoundScope.class,
                RoundStatus.class,
                Standing.class,
                ElderGroup.class,
                PopulationBasis.class,
                ApplicationStatus.class,
                FundStatus.class,
                FundSource.class,
                AssessmentConclusion.class,
                PilotStatus.class,
                PilotType.class,
                ValueSource.class,
                Metric.class,
                ReviewStatus.class,
                ReviewParty.class,
                ReviewGrade.class,
                Severity.class,
                InspectionType.class,
                InspectionStatus.class,
                InspectionResult.class,
                InspectionManner.class);
    }
}
