package org.yiyang.institution.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.institution.CertifiedInstitutions;
import org.yiyang.institution.CertifiedInstitutions.Certified;
import org.yiyang.institution.IntegrationType;
import org.yiyang.institution.monitoring.ReportedFigures;
import org.yiyang.institution.region.RegionReads;

/** The reports that a health bureau is asked for. */
@ApplicationScoped
class Reports {
    private final CertifiedInstitutions certified;
    private final ReportedFigures reported;
    private final RegionReads regions;
    private final Clock clock;

    Reports(CertifiedInstitutions certified, ReportedFigures reported, RegionReads regions, Clock clock) {
        this.certified = certified;
        this.reported = reported;
        this.regions = regions;
        this.clock = clock;
    }

    DualCertifiedReport dualCertified(String region, LocalDate asOf) {
        List<Certified> found = certified.on(region, asOf);
        List<UUID> silent = new ArrayList<>();
        int beds = 0;
        int staff = 0;
        int residents = 0;
        for (Certified one : found) {
            Optional<ReportedFigures.Counted> figures = reported.latestOf(one.id(), asOf);
            if (figures.isEmpty()) {
                silent.add(one.id());
                continue;
            }
            beds += figures.get().beds();
            staff += figures.get().staff();
            residents += figures.get().residents();
        }
        int medical = (int) found.stream()
                .filter(one -> one.integrationType() == IntegrationType.MEDICAL_RUNS_CARE)
                .count();
        int care = found.size() - medical;
        return new DualCertifiedReport(
                region,
                regions.name(region),
                asOf,
                clock.instant(),
                found.size(),
                medical,
                care,
                beds,
                staff,
                residents,
                silent,
                sentence(asOf, new int[] {found.size(), medical, care, beds, staff, residents}));
    }

    private static DualCertifiedReport.Sentence sentence(LocalDate asOf, int[] figures) {
        return new DualCertifiedReport.Sentence(
                String.format(
                        "截止%d年%d月%d日，我市两证齐全的医养结合机构有%d家，其中医疗机构办养老%d家，养老机构设立医疗服务%d家，" + "总床位数%d张，从业人员%d人，在院老人%d人",
                        values(asOf, figures)),
                String.format(
                        "As of %d-%02d-%02d, %d institutions hold both certificates: %d medical institutions that run"
                                + " care and %d care homes with medical services; %d beds, %d staff, %d residents",
                        values(asOf, figures)));
    }

    private static Object[] values(LocalDate asOf, int[] figures) {
        List<Object> values = new ArrayList<>(List.of(asOf.getYear(), asOf.getMonthValue(), asOf.getDayOfMonth()));
        for (int figure : figures) {
            values.add(figure);
        }
        return values.toArray();
    }
}
