package org.yiyang.institution.supervision.pilot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.history.Ids;

/** An assessment (考核评估) of a pilot. */
@Entity
@Table(name = "pilot_assessment")
class Assessment {
    @Id
    private UUID id;

    @Column(name = "assessed_on")
    private LocalDate assessedOn;

    private int score;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private AssessmentConclusion conclusion;

    private String document;

    /** For JPA. */
    protected Assessment() {}

    Assessment(LocalDate assessedOn, int score, AssessmentConclusion conclusion, String document) {
        this.id = Ids.next();
        this.assessedOn = assessedOn;
        this.score = score;
        this.conclusion = conclusion;
        this.document = document;
    }

    UUID id() {
        return id;
    }

    PilotJson.AssessmentView view() {
        return new PilotJson.AssessmentView(id, assessedOn, score, conclusion, document);
    }
}
