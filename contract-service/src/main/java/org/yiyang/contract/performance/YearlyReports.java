package org.yiyang.contract.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.yiyang.contract.agreement.ServedAgreements;
import org.yiyang.contract.agreement.ServedAgreements.Served;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.Refused;

/** What the parties do in a transaction with the report of a year. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class YearlyReports {
    private final YearlyReportRepository repository;
    private final ServedAgreements agreements;
    private final AgreementPerformance performance;
    private final Moves<YearlyReport> moves;
    private final AnswerTimes times;
    private final Changes changes;

    YearlyReports(
            YearlyReportRepository repository,
            ServedAgreements agreements,
            AgreementPerformance performance,
            YearlyReportRights rights,
            AnswerTimes times,
            Changes changes) {
        this.repository = repository;
        this.agreements = agreements;
        this.performance = performance;
        this.moves = new Moves<YearlyReport>(repository::find, rights, changes);
        this.times = times;
        this.changes = changes;
    }

    /** Draws up the report of a year that is over, for either party. */
    YearlyReport draw(Call call, UUID agreementId, int year) {
        Served agreement = agreements
                .find(call.scope(), agreementId)
                .orElseThrow(() -> YearlyReportRefusal.AGREEMENT_UNKNOWN.at("/agreementId"));
        if (!YearlyReportRights.isOfAParty(call.scope(), agreement.medicalId(), agreement.careId())) {
            throw new Refused(YearlyReportRefusal.NOT_A_PARTY);
        }
        if (!YearlyReport.lastDay(year).isBefore(call.today())) {
            throw YearlyReportRefusal.YEAR_NOT_OVER.at("/year");
        }
        repository.of(agreementId, year).ifPresent(known -> {
            throw new Refused(YearlyReportRefusal.DRAWN_ALREADY, year, known.id());
        });
        YearlyReport report = YearlyReport.drawn(agreement, year, lines(agreement, year), call.now());
        repository.persist(report);
        changes.publish(report, new YearlyReport.Event.PerformanceReportDrawn());
        times.begin(call, report);
        return report;
    }

    YearlyReport confirm(Call call, UUID id) {
        YearlyReport confirmed = moves.move(
                call, id, "confirm", report -> report.confirm(YearlyReportRights.side(call, report), call.now()));
        if (confirmed.status() == YearlyReportStatus.CONFIRMED) {
            times.end(id);
        }
        return confirmed;
    }

    YearlyReport dispute(Call call, UUID id, String reason) {
        YearlyReport disputed = moves.move(call, id, "dispute", report -> report.dispute(reason, call.now()));
        times.end(id);
        times.beginDispute(call, disputed);
        return disputed;
    }

    YearlyReport redraw(Call call, UUID id) {
        YearlyReport redrawn = moves.move(call, id, "redraw", report -> {
            Served agreement =
                    agreements.find(call.scope(), report.agreementId()).orElseThrow();
            return report.redraw(lines(agreement, report.year()), call.now());
        });
        times.end(id);
        times.begin(call, redrawn);
        return redrawn;
    }

    /** Reminds those who have not answered a report that still waits, or not settled what is disputed in it. */
    void remind(Call call, UUID id) {
        YearlyReport report = repository.findById(id);
        if (report.status() != YearlyReportStatus.CONFIRMED) {
            changes.publish(report, report.remind(call.today(), call.now()));
        }
    }

    private List<ItemLine> lines(Served agreement, int year) {
        return performance.lines(agreement, YearlyReport.firstDay(year), YearlyReport.lastDay(year));
    }
}
