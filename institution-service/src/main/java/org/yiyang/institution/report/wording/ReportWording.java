package org.yiyang.institution.report.wording;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.report.ReportKind;
import org.yiyang.institution.report.Template;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.history.Move;

/** A region's wording of a report, from the moment it was set; set again, it is a new one. */
@Entity
@Table(name = "report_wording")
class ReportWording extends Aggregate {
    @Enumerated(EnumType.STRING)
    @Column(name = "kind", length = 30)
    private ReportKind report;

    @Column(name = "region_code")
    private String regionCode;

    private String zh;
    private String en;
    private String reason;

    @Column(name = "set_at")
    private Instant setAt;

    /** For JPA. */
    protected ReportWording() {}

    private ReportWording(UUID id, ReportKind report, String regionCode, Template template) {
        super(id);
        this.report = report;
        this.regionCode = regionCode;
        this.zh = template.zh();
        this.en = template.en();
    }

    static ReportWording set(ReportKind report, String region, Template template, String reason, Instant at) {
        WordingRule.check(report, template);
        ReportWording wording = new ReportWording(Ids.next(), report, region, template);
        wording.reason = reason;
        wording.setAt = at;
        wording.note(new Move("set", null, "SET", reason, at, false));
        return wording;
    }

    /** Everything that happens to a wording. */
    sealed interface Event extends Fact {
        record ReportWordingSet() implements Event {}
    }

    Template template() {
        return new Template(zh, en);
    }

    @Override
    public String kind() {
        return "report-wording";
    }

    @Override
    public String region() {
        return regionCode;
    }

    @Override
    public State snapshot() {
        return new State(id(), report, regionCode, zh, en, reason, setAt);
    }

    /** A wording in answers. */
    @Schema(name = "ReportWordingState")
    record State(UUID id, ReportKind kind, String region, String zh, String en, String reason, Instant setAt) {}
}
