package org.yiyang.insurance.designation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiyang.kit.refusal.Refused;

/** What is known of a designation's application, from the submission to the negotiation (医疗机构医疗保障定点管理暂行办法 art. 6 to 10). */
@Embeddable
class DesignationApplication {
    @Embedded
    private ApplicantFacts facts;

    /** What of art. 7 is handed in. */
    @ElementCollection
    @CollectionTable(name = "designation_material", joinColumns = @JoinColumn(name = "designation_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "material", length = 30)
    private Set<ApplicationMaterial> materials = new HashSet<>();

    /** Whether the applicant listed what it handed in; false of what was submitted before that was asked. */
    @Column(name = "materials_listed")
    private boolean materialsListed;

    @Column(name = "submitted_on")
    private LocalDate submittedOn;

    @Column(name = "supplement_asked_on")
    private LocalDate supplementAskedOn;

    @Column(name = "supplement_missing")
    private String supplementMissing;

    @Column(name = "accepted_on")
    private LocalDate acceptedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "refusal_ground", length = 30)
    private RefusalGround refusalGround;

    /** The round of evaluation, 0 before the first; never null, so that Hibernate never makes this null. */
    private int round;

    @Column(name = "round_begun_on")
    private LocalDate roundBegunOn;

    /** The day of the failure that stands: the last one, unless the round after it was passed; null where none does. */
    @Column(name = "failed_on")
    private LocalDate failedOn;

    /** The day of a failure in an earlier application that stands against this one; null where none does. */
    @Column(name = "failed_before_on")
    private LocalDate failedBeforeOn;

    @Column(name = "evaluated_by")
    private String evaluatedBy;

    @Column(name = "publicised_until")
    private LocalDate publicisedUntil;

    @Column(name = "barred_until")
    private LocalDate barredUntil;

    /** What an applicant says of itself and hands in: art. 6 and 7. */
    record Declared(ApplicantFacts facts, Set<ApplicationMaterial> materials) {}

    /** Begins; {@code failedBefore} is the failure of an earlier application that stands against it, null where none does. */
    void submit(Declared declared, LocalDate failedBefore, LocalDate today) {
        facts = declared.facts();
        materials.addAll(declared.materials());
        materialsListed = true;
        failedBeforeOn = failedBefore;
        failedOn = failedBefore;
        submittedOn = today;
    }

    /** Names what is missing: once, and not after {@code lastDay}. */
    void requireSupplement(String missing, LocalDate today, LocalDate lastDay) {
        if (supplementAskedOn != null) {
            throw new Refused(DesignationRefusal.SUPPLEMENT_ONCE).allowing(List.of("accept", "refuse"));
        }
        if (today.isAfter(lastDay)) {
            throw new Refused(DesignationRefusal.SUPPLEMENT_NOTICE_LATE, lastDay).allowing(List.of("accept", "refuse"));
        }
        supplementAskedOn = today;
        supplementMissing = missing;
    }

    /** What is handed in now comes to what was handed in before. */
    void supplement(Declared declared) {
        facts = declared.facts();
        materials.addAll(declared.materials());
    }

    /**
     * 医疗机构医疗保障定点管理暂行办法 art. 7, 8: an application is accepted once all is handed in.
     *
     * @param lastDay on which it may be said what is missing, if that was not said before
     */
    void mustBeComplete(LocalDate today, LocalDate lastDay) {
        Set<ApplicationMaterial> lacking = missingMaterials();
        if (!lacking.isEmpty()) {
            String names = lacking.stream().map(ApplicationMaterial::zh).collect(Collectors.joining("、"));
            boolean ask = supplementAskedOn == null && !today.isAfter(lastDay);
            throw new Refused(DesignationRefusal.MATERIALS_MISSING, names)
                    .allowing(ask ? List.of("require-supplement", "refuse") : List.of("refuse"));
        }
    }

    /** What an application cannot do without and has not handed in; empty of one that listed nothing. */
    Set<ApplicationMaterial> missingMaterials() {
        return materialsListed ? ApplicationMaterial.missing(materials) : Set.of();
    }

    Set<ApplicationMaterial> materials() {
        return materials;
    }

    void takeBackSupplementNotice() {
        supplementAskedOn = null;
        supplementMissing = null;
    }

    /** Null where it was accepted by mistake. */
    void accept(LocalDate today) {
        acceptedOn = today;
    }

    /** Bars new applications until {@code barEnd}, or not if null. */
    void refuse(RefusalGround ground, LocalDate barEnd) {
        refusalGround = ground;
        barredUntil = barEnd;
    }

    /** The first round, or the second one after a failure that stands, in whichever application that was. */
    void beginEvaluation(LocalDate today) {
        round = failedOn == null ? 1 : 2;
        roundBegunOn = today;
    }

    /** The round was begun by mistake: the second one of this application, or its first. */
    void takeBackRound(boolean second) {
        round = second ? 1 : 0;
        roundBegunOn = null;
        failedOn = second ? failedOn : failedBeforeOn;
    }

    /** Takes the team's result; a second failure bars until {@code barEnd}. */
    DesignationStatus evaluated(boolean passed, String by, LocalDate day, LocalDate barEnd) {
        evaluatedBy = by;
        if (passed) {
            failedOn = null;
            return DesignationStatus.EVALUATED_PASS;
        }
        failedOn = day;
        if (round == 1) {
            return DesignationStatus.EVALUATED_FAIL;
        }
        barredUntil = barEnd;
        return DesignationStatus.BARRED;
    }

    /** The second round does not come before {@code months} of rectification have passed since the failure. */
    void mustBeRectified(LocalDate today, int months) {
        LocalDate earliest = failedOn.plusMonths(months);
        if (today.isBefore(earliest)) {
            throw new Refused(DesignationRefusal.REEVALUATION_EARLY, earliest);
        }
    }

    /** The result was a mistake: the round is under way as before it, with the failure of the round before. */
    void takeBackResult(LocalDate failedInRoundBefore) {
        evaluatedBy = null;
        failedOn = failedInRoundBefore == null ? failedBeforeOn : failedInRoundBefore;
    }

    void publicise(LocalDate until) {
        publicisedUntil = until;
    }

    void mustBePublicisedLongEnough(LocalDate today) {
        if (!today.isAfter(publicisedUntil)) {
            throw new Refused(DesignationRefusal.PUBLICITY_RUNNING, publicisedUntil);
        }
    }

    /** Bars new applications until a day, or no longer if null. */
    void bar(LocalDate until) {
        barredUntil = until;
    }

    LocalDate submittedOn() {
        return submittedOn;
    }

    ApplicantFacts facts() {
        return facts;
    }

    String supplementMissing() {
        return supplementMissing;
    }

    /** What was named as missing, piece by piece; null while nothing was. */
    List<String> missing() {
        return supplementMissing == null ? null : supplementMissing.lines().toList();
    }

    LocalDate acceptedOn() {
        return acceptedOn;
    }

    RefusalGround refusalGround() {
        return refusalGround;
    }

    int round() {
        return round;
    }

    /** The first day on which the running round can have been held. */
    LocalDate roundBegunOn() {
        return roundBegunOn == null ? acceptedOn : roundBegunOn;
    }

    /** Null where no failure of an earlier application stands against this one. */
    LocalDate failedBeforeOn() {
        return failedBeforeOn;
    }

    String evaluatedBy() {
        return evaluatedBy;
    }

    LocalDate publicisedUntil() {
        return publicisedUntil;
    }

    LocalDate barredUntil() {
        return barredUntil;
    }
}
