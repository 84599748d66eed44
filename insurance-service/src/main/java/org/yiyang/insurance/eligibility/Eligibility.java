package org.yiyang.insurance.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.insurance.benefit.BenefitJson;
import org.yiyang.insurance.benefit.InstitutionLevel;
import org.yiyang.insurance.benefit.Scene;
import org.yiyang.insurance.designation.DesignatedInstitutions;
import org.yiyang.insurance.designation.DesignationInForceState;
import org.yiyang.insurance.elder.InsuranceType;
import org.yiyang.insurance.elder.InsuredElders;
import org.yiyang.insurance.parameter.InsuranceParameter;
import org.yiyang.insurance.recognition.Recognitions;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.write.UnitOfWork;

/** Whether an elder's costs at an institution were payable on a day: both answers come from period rows. */
@ApplicationScoped
class Eligibility {
    private final InsuredElders elders;
    private final DesignatedInstitutions designated;
    private final EnquirerRights parties;
    private final Coverages coverages;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Parameters parameters;
    private final Recognitions recognitions;

    Eligibility(
            InsuredElders elders,
            DesignatedInstitutions designated,
            EnquirerRights parties,
            Coverages coverages,
            Audit audit,
            UnitOfWork unitOfWork,
            Parameters parameters,
            Recognitions recognitions) {
        this.parameters = parameters;
        this.recognitions = recognitions;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.elders = elders;
        this.designated = designated;
        this.parties = parties;
        this.coverages = coverages;
    }

    /**
     * The answer.
     *
     * @param institutionName null while it is not known here
     * @param insuranceType null on a day without insurance
     * @param reasons why not payable; empty if it is
     */
    @Schema(name = "EligibilityAnswer")
    record Answer(
            UUID elder,
            UUID institution,
            String institutionName,
            LocalDate on,
            boolean insured,
            InsuranceType insuranceType,
            boolean institutionDesignated,
            boolean payable,
            List<Why> reasons,
            Coverage coverage) {}

    /**
     * What is asked; scene and item null where only the whole is.
     *
     * @param item the code of an item, which is asked of a scene
     */
    record Question(UUID elder, UUID institution, LocalDate on, Scene scene, String item) {}

    /**
     * What is configured for a scene or an item of it: the item as it holds where the institution is, the policy as it holds
     * where the elder is insured. No amount is settled by it.
     *
     * @param payable whether costs are payable at all and the item, if one was asked, is among them
     * @param level of the institution as its register says of the day
     * @param listed the item as it holds; null where none was asked or none is set
     * @param policy null where none is set, and on a day without insurance
     * @param reasons why not payable, of the item alone
     */
    @Schema(name = "EligibilityCoverage")
    record Coverage(
            Scene scene,
            String item,
            boolean payable,
            BenefitJson.ItemView listed,
            InstitutionLevel level,
            BenefitJson.PolicyView policy,
            List<Why> reasons) {}

    /** One reason in both languages, with the law behind it. */
    @Schema(name = "EligibilityWhy")
    record Why(EligibilityReason code, String zh, String en, String rule) {
        static Why of(EligibilityReason reason) {
            return new Why(reason, reason.zh(), reason.en(), reason.rule());
        }
    }

    /** Answers; that somebody has asked about an elder is recorded. */
    Answer ask(Call call, Question question) {
        return unitOfWork.run(call, () -> {
            Answer answer = answer(call, question);
            audit.write(call, Audit.Act.read("eligibility", "elder", question.elder()));
            return answer;
        });
    }

    private Answer answer(Call call, Question question) {
        UUID institution = question.institution();
        LocalDate day = question.on();
        InsuredElders.Cover cover = elders.on(call, question.elder(), day, parties.isParty(call, institution))
                .orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        DesignatedInstitutions.On found = designated.stateOf(institution, day).orElse(null);
        DesignationInForceState state = found == null ? null : found.state();
        List<EligibilityReason> reasons = new ArrayList<>();
        addIf(!cover.verified(), EligibilityReason.ELDER_NOT_VERIFIED, reasons);
        addIf(cover.dead(), EligibilityReason.ELDER_DECEASED, reasons);
        addIf(cover.type() == null && !cover.dead(), EligibilityReason.ELDER_NOT_INSURED, reasons);
        boolean insured = reasons.isEmpty();
        addIf(state == null, EligibilityReason.INSTITUTION_NOT_DESIGNATED, reasons);
        addIf(state == DesignationInForceState.SUSPENDED, EligibilityReason.DESIGNATION_SUSPENDED, reasons);
        addIf(found != null && !reaches(cover, found, day), EligibilityReason.OTHER_POOL_NOT_RECOGNISED, reasons);
        return new Answer(
                question.elder(),
                institution,
                parties.nameOf(institution),
                day,
                insured,
                cover.type(),
                state == DesignationInForceState.ACTIVE,
                reasons.isEmpty(),
                reasons.stream().map(Why::of).toList(),
                question.scene() == null ? null : coverages.of(question, cover, reasons.isEmpty()));
    }

    private boolean reaches(InsuredElders.Cover cover, DesignatedInstitutions.On found, LocalDate day) {
        return !parameters.bool(InsuranceParameter.RECOGNITION_NEEDED, cover.region(), day)
                || recognitions.reaches(cover.region(), found, day);
    }

    private static void addIf(boolean condition, EligibilityReason reason, List<EligibilityReason> reasons) {
        if (condition) {
            reasons.add(reason);
        }
    }
}
