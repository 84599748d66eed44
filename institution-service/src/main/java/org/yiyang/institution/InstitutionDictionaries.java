package org.yiyang.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.yiyang.institution.calendar.NoticeStatus;
import org.yiyang.institution.calendar.NoticeWarning;
import org.yiyang.institution.pilot.PilotLevel;
import org.yiyang.institution.region.RegionDataSet;
import org.yiyang.institution.region.RegionKind;
import org.yiyang.institution.region.RegionStatus;
import org.yiyang.institution.relation.RelationKind;
import org.yiyang.institution.relation.RelationStatus;
import org.yiyang.institution.report.Clinic;
import org.yiyang.institution.report.Measure;
import org.yiyang.institution.report.ReportKind;
import org.yiyang.institution.report.SupportMode;
import org.yiyang.institution.report.publication.PublicationStatus;
import org.yiyang.institution.window.WindowDictionaries;
import org.yiyang.kit.bulk.ImportFailure;
import org.yiyang.kit.bulk.ImportJson;
import org.yiyang.kit.bulk.ImportStatus;
import org.yiyang.kit.calendar.DayKind;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums whose labels this service publishes. */
@ApplicationScoped
class InstitutionDictionaries implements Dictionaries {
    private static final List<Class<? extends Labelled>> REGISTER = List.of(
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
            InstitutionWarning.class,
            Ownership.class,
            QualificationKind.class,
            QualificationState.class,
            CertificateStanding.class,
            IntegrationType.class,
            FilingStart.class,
            OfferingKind.class);

    private static final List<Class<? extends Labelled>> AROUND = List.of(
            PilotLevel.class,
            RegionKind.class,
            RegionStatus.class,
            RegionDataSet.class,
            DayKind.class,
            NoticeStatus.class,
            NoticeWarning.class,
            Measure.class,
            ImportFailure.class,
            ImportStatus.class,
            ImportJson.RowOutcome.class,
            ReportKind.class,
            Clinic.class,
            SupportMode.class,
            PublicationStatus.class,
            RelationKind.class,
            RelationStatus.class);

    @Override
    public List<Class<? extends Labelled>> enums() {
        return Stream.of(REGISTER, AROUND, SupervisionDictionaries.ENUMS, WindowDictionaries.ENUMS)
                .flatMap(List::stream)
                .toList();
    }
}
