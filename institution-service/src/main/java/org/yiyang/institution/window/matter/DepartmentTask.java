package org.yiyang.institution.window.matter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.refusal.Refused;

/** One department's part of a case (后台分类审批). */
@Entity
@Table(name = "one_window_task")
public class DepartmentTask {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private ReviewingDepartment department;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private TaskNature nature;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private TaskState state;

    private String reason;
    private String document;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    /** For JPA. */
    protected DepartmentTask() {}

    private DepartmentTask(Plan plan) {
        this.id = Ids.next();
        this.department = plan.department();
        this.nature = plan.nature();
        this.state = TaskState.PENDING;
    }

    /** Which department has to do what. */
    public record Plan(ReviewingDepartment department, TaskNature nature) {
        public DepartmentTask task() {
            return new DepartmentTask(this);
        }
    }

    /**
     * What a department decides.
     *
     * @param by the account of the official, who may neither accept nor issue the same case
     */
    public record Decision(
            ReviewingDepartment department, TaskState state, String reason, String document, String by, Instant at) {}

    public void decide(Decision decision) {
        if (state != TaskState.PENDING) {
            throw new Refused(WindowRefusal.DECIDED_ALREADY, department.zh(), state.zh());
        }
        if (!decision.state().fits(nature)) {
            throw new Refused(
                    nature == TaskNature.FILING ? WindowRefusal.FILING_NOT_REFUSED : WindowRefusal.LICENSING_NOT_FILED);
        }
        state = decision.state();
        reason = decision.reason();
        document = decision.document();
        decidedBy = decision.by();
        decidedAt = decision.at();
    }

    /** To be decided again: what was returned has come back, or the decision was a mistake. */
    public void reopen() {
        state = TaskState.PENDING;
        reason = null;
        document = null;
        decidedBy = null;
        decidedAt = null;
    }

    UUID id() {
        return id;
    }

    public ReviewingDepartment department() {
        return department;
    }

    public TaskNature nature() {
        return nature;
    }

    public TaskState state() {
        return state;
    }

    public String reason() {
        return reason;
    }

    public String document() {
        return document;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
