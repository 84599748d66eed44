package org.yiyang.insurance.designation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What the agency files with the insurance administration (报医疗保障行政部门备案): 医疗机构医疗保障定点管理暂行办法 art. 9, 10. */
@Entity
@Table(name = "designation_filing")
class DesignationFiling {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private DesignationFilingSubject subject;

    @Column(name = "arose_on")
    private LocalDate aroseOn;

    /** Null while it waits, or where it was not needed. */
    @Column(name = "filed_on")
    private LocalDate filedOn;

    private String document;

    /** When a correction took back what was to be filed; null unless that was so before it was filed. */
    @Column(name = "dropped_on")
    private LocalDate droppedOn;

    /** For JPA. */
    protected DesignationFiling() {}

    DesignationFiling(DesignationFilingSubject subject, LocalDate aroseOn) {
        this.id = Ids.next();
        this.subject = subject;
        this.aroseOn = aroseOn;
    }

    /** What is filed. */
    @Schema(name = "DesignationFilingSubject")
    enum DesignationFilingSubject implements Labelled {
        EVALUATION_RESULT("评估结果", "The result of an evaluation"),
        AGREEMENT("医保协议", "The agreement");

        private final Label label;

        DesignationFilingSubject(String zh, String en) {
            this.label = new Label(zh, en);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    void file(LocalDate day, String number) {
        filedOn = day;
        document = number;
    }

    /** What was said of it was a mistake: it waits as before. */
    void reopen() {
        filedOn = null;
        document = null;
    }

    void drop(LocalDate day) {
        droppedOn = day;
    }

    boolean isOpen() {
        return filedOn == null && droppedOn == null;
    }

    UUID id() {
        return id;
    }

    boolean dropped() {
        return droppedOn != null;
    }

    DesignationFilingSubject subject() {
        return subject;
    }

    LocalDate aroseOn() {
        return aroseOn;
    }

    LocalDate filedOn() {
        return filedOn;
    }

    String document() {
        return document;
    }
}
