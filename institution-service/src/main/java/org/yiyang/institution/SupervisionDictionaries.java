package org.yiyang.institution;

import java.util.List;
import org.yiyang.institution.availability.AvailabilityStatus;
import org.yiyang.institution.availability.FreeBedKind;
import org.yiyang.institution.fund.ApplicationStatus;
import org.yiyang.institution.fund.FundSource;
import org.yiyang.institution.fund.FundStatus;
import org.yiyang.institution.fund.SubsidyTask;
import org.yiyang.institution.inspection.InspectionManner;
import org.yiyang.institution.inspection.InspectionResult;
import org.yiyang.institution.inspection.InspectionStatus;
import org.yiyang.institution.inspection.InspectionTask;
import org.yiyang.institution.inspection.InspectionType;
import org.yiyang.institution.inspection.Severity;
import org.yiyang.institution.monitoring.Doubt;
import org.yiyang.institution.monitoring.RoundScope;
import org.yiyang.institution.monitoring.RoundStatus;
import org.yiyang.institution.monitoring.RoundType;
import org.yiyang.institution.monitoring.SnapshotStatus;
import org.yiyang.institution.monitoring.SnapshotTask;
import org.yiyang.institution.pilot.AssessmentConclusion;
import org.yiyang.institution.pilot.PilotStatus;
import org.yiyang.institution.pilot.PilotTask;
import org.yiyang.institution.pilot.PilotType;
import org.yiyang.institution.population.ElderGroup;
import org.yiyang.institution.population.PopulationBasis;
import org.yiyang.institution.review.ReviewGrade;
import org.yiyang.institution.review.ReviewParty;
import org.yiyang.institution.review.ReviewStatus;
import org.yiyang.institution.supervision.Standing;
import org.yiyang.institution.target.Metric;
import org.yiyang.institution.target.ValueSource;
import org.yiyang.kit.http.Labelled;

/** The enums of supervision: free beds, monitoring, inspections, reviews, targets, pilots and funds. */
final class SupervisionDictionaries {
    static final List<Class<? extends Labelled>> ENUMS = List.of(
            AvailabilityStatus.class,
            FreeBedKind.class,
            SnapshotStatus.class,
            Doubt.class,
            RoundType.class,
            RoundScope.class,
            RoundStatus.class,
            Standing.class,
            ElderGroup.class,
            PopulationBasis.class,
            InspectionManner.class,
            InspectionResult.class,
            InspectionStatus.class,
            InspectionType.class,
            Severity.class,
            ReviewGrade.class,
            ReviewParty.class,
            ReviewStatus.class,
            Metric.class,
            ValueSource.class,
            PilotType.class,
            PilotStatus.class,
            AssessmentConclusion.class,
            FundSource.class,
            FundStatus.class,
            ApplicationStatus.class,
            PilotTask.class,
            SubsidyTask.class,
            SnapshotTask.class,
            InspectionTask.class);

    private SupervisionDictionaries() {}
}
