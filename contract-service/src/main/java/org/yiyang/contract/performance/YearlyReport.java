package org.yiyang.contract.performance;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yiyang.contract.agreement.ServedAgreements.Served;
import org.yiyang.contract.agreement.Side;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.lifecycle.Stateful;
import org.yiyang.kit.refusal.Refused;

/** What was promised and done under an agreement in a year, as it was drawn up, for both parties to confirm or dispute. */
@Entity
@Table(name = "performance_report")
class YearlyReport extends Aggregate implements Stateful<YearlyReportStatus> {
    static final String KIND = "performance-report";

    @Column(name = "agreement_id")
    private UUID agreementId;

    @Column(name = "medical_id")
    private UUID medicalId;

    @Column(name = "care_id")
    private UUID careId;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "report_year")
    private int year;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private YearlyReportStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "confirmed_by", length = 10)
    private Side confirmedBy;

    /** When somebody had not answered, or both not settled what is disputed, in time; null while nobody is late. */
    @Column(name = "reminded_on")
    private LocalDate remindedOn;

    @Column(name = "drawn_at")
    private Instant drawnAt;

    @ElementCollection
    @CollectionTable(name = "performance_report_line", joinColumns = @JoinColumn(name = "report_id"))
    private Set<ItemLine> lines = new HashSet<>();

    /** For JPA. */
    protected YearlyReport() {}

    private YearlyReport(Served agreement, int year) {
        super(Ids.next());
        this.agreementId = agreement.id();
        this.medicalId = agreement.medicalId();
        this.careId = agreement.careId();
        this.regionCode = agreement.regionCode();
        this.year = year;
    }

    /** What happened; it is not published. */
    sealed interface Event extends Fact {
        record PerformanceReportDrawn() implements Event {}

        record PerformanceReportAnswered() implements Event {}
    }

    static YearlyReport drawn(Served agreement, int year, List<ItemLine> lines, Instant at) {
        YearlyReport report = new YearlyReport(agreement, year);
        report.become("draw", YearlyReportStatus.DRAWN, null, at);
        report.hold(lines, at);
        return report;
    }

    /** Takes the figures as they are known now, once what was disputed has been put right. */
    Event redraw(List<ItemLine> now, Instant at) {
        become("redraw", YearlyReportStatus.DRAWN, null, at);
        hold(now, at);
        return new Event.PerformanceReportDrawn();
    }

    private void hold(List<ItemLine> now, Instant at) {
        lines.clear();
        lines.addAll(now);
        confirmedBy = null;
        remindedOn = null;
        drawnAt = at;
    }

    /** One party says that it is right; with both it stands. */
    Event confirm(Side side, Instant at) {
        boolean second = status == YearlyReportStatus.PARTIALLY_CONFIRMED;
        become("confirm", second ? YearlyReportStatus.CONFIRMED : YearlyReportStatus.PARTIALLY_CONFIRMED, null, at);
        if (side == confirmedBy) {
            throw new Refused(YearlyReportRefusal.CONFIRMED_ALREADY);
        }
        confirmedBy = side;
        return new Event.PerformanceReportAnswered();
    }

    Event dispute(String reason, Instant at) {
        become("dispute", YearlyReportStatus.DISPUTED, reason, at);
        remindedOn = null;
        return new Event.PerformanceReportAnswered();
    }

    /** Notes that a party has not answered in time, or that both have not settled in time what is disputed. */
    Event remind(LocalDate today, Instant at) {
        become("remind", status, null, at);
        remindedOn = today;
        return new Event.PerformanceReportAnswered();
    }

    private void become(String verb, YearlyReportStatus next, String reason, Instant at) {
        note(YearlyReportStatus.table().move(verb, status, next, null, reason, at));
        status = next;
    }

    static LocalDate firstDay(int year) {
        return LocalDate.of(year, 1, 1);
    }

    static LocalDate lastDay(int year) {
        return firstDay(year + 1).minusDays(1);
    }

    @Override
    public Object snapshot() {
        return Map.of("id", id(), "agreementId", agreementId);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String region() {
        return regionCode;
    }

    @Override
    public YearlyReportStatus status() {
        return status;
    }

    UUID agreementId() {
        return agreementId;
    }

    UUID medicalId() {
        return medicalId;
    }

    UUID careId() {
        return careId;
    }

    int year() {
        return year;
    }

    Side confirmedBy() {
        return confirmedBy;
    }

    LocalDate remindedOn() {
        return remindedOn;
    }

    Instant drawnAt() {
        return drawnAt;
    }

    /** In the order of the codes. */
    List<ItemLine> lines() {
        return lines.stream().sorted(Comparator.comparing(ItemLine::item)).toList();
    }
}
