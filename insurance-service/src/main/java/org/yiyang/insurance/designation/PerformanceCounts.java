package org.yiyang.insurance.designation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.EnumSet;
import java.util.Set;
import org.yiyang.insurance.task.AgencyTask;

/** How many of what comes with an agreement are open, so that a move that is about none of them need not read them. */
@Embeddable
class PerformanceCounts {
    @Column(name = "open_filings")
    private int filings;

    @Column(name = "open_supplementaries")
    private int supplementaries;

    @Column(name = "open_measures")
    private int measures;

    @Column(name = "open_remedies")
    private int remedies;

    /** Of the open remedies those that the agency itself has to answer. */
    @Column(name = "unanswered_remedies")
    private int unanswered;

    @Column(name = "open_declarations")
    private int declarations;

    /** Of how many of all of them it is recorded what became of it, which a supervisor may take back. */
    @Column(name = "recorded_outcomes")
    private int outcomes;

    void filings(int change) {
        filings += change;
    }

    void supplementaries(int change) {
        supplementaries += change;
    }

    void measures(int change) {
        measures += change;
    }

    void remedies(int change) {
        remedies += change;
    }

    void unanswered(int change) {
        unanswered += change;
    }

    void declarations(int change) {
        declarations += change;
    }

    void outcomes(int change) {
        outcomes += change;
    }

    /** What the agency has to do about them. */
    Set<AgencyTask> waiting() {
        Set<AgencyTask> waiting = EnumSet.noneOf(AgencyTask.class);
        if (filings > 0) {
            waiting.add(AgencyTask.FILE_WITH_ADMINISTRATION);
        }
        if (unanswered > 0) {
            waiting.add(AgencyTask.ANSWER_REMEDY);
        }
        if (declarations > 0) {
            waiting.add(AgencyTask.PAY_DECLARED_COSTS);
        }
        return waiting;
    }

    /** Whether a verb has something on which it could be done. */
    boolean allows(String verb) {
        return switch (verb) {
            case "record-filing" -> filings > 0;
            case "end-supplementary-agreement" -> supplementaries > 0;
            case "settle-measure" -> measures > 0;
            case "decide-remedy" -> remedies > 0;
            case "record-payment" -> declarations > 0;
            case "correct-performance" -> outcomes > 0;
            default -> true;
        };
    }
}
