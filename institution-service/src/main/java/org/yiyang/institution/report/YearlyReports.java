package org.yiyang.institution.report;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.institution.supervision.fund.FundReport;
import org.yiyang.institution.supervision.fund.FundReports;
import org.yiyang.institution.supervision.pilot.PilotReport;
import org.yiyang.institution.supervision.pilot.PilotReports;
import org.yiyang.institution.supervision.review.SupervisionReport;
import org.yiyang.institution.supervision.review.SupervisionReports;
import org.yiyang.institution.window.OneWindowReport;
import org.yiyang.institution.window.OneWindowReports;

/** The reports on a year up to a day that other features compute, as they are published (R14 to R16, R18). */
@ApplicationScoped
class YearlyReports {
    private final OneWindowReports oneWindow;
    private final TargetFigures targets;
    private final PilotReports pilots;
    private final FundReports funds;
    private final SupervisionReports supervision;

    YearlyReports(
            OneWindowReports oneWindow,
            TargetFigures targets,
            PilotReports pilots,
            FundReports funds,
            SupervisionReports supervision) {
        this.oneWindow = oneWindow;
        this.targets = targets;
        this.pilots = pilots;
        this.funds = funds;
        this.supervision = supervision;
    }

    OneWindowReport oneWindow(ReportContext frame) {
        return oneWindow.of(frame.region(), frame.day().withDayOfYear(1), frame.day());
    }

    Object targets(ReportContext frame) {
        return targets.report(frame.region(), frame.day().getYear(), frame.day());
    }

    Class<?> typeOfTargets() {
        return targets.type();
    }

    PilotReport pilots(ReportContext frame) {
        return pilots.of(frame.region(), frame.day());
    }

    FundReport funds(ReportContext frame) {
        return funds.of(frame.region(), frame.day().getYear());
    }

    SupervisionReport supervision(ReportContext frame) {
        return supervision.of(frame.region(), frame.day().getYear(), frame.day());
    }
}
