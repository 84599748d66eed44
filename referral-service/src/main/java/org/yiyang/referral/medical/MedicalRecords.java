package org.yiyang.referral.medical;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.secret.Context;
import org.yiyang.kit.secret.FieldCipher;

/** Seals medical text before it is kept, and opens it for a reader whose reading is recorded in the same transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MedicalRecords {
    private static final String FORM = "referral_form";
    private static final String SLIP = "return_slip";
    private final EntityManager entities;
    private final FieldCipher cipher;
    private final Audit audit;

    MedicalRecords(EntityManager entities, FieldCipher cipher, Audit audit) {
        this.entities = entities;
        this.cipher = cipher;
        this.audit = audit;
    }

    /** Keeps the form of a referral or request that begins. */
    public void keepFirst(UUID referral, MedicalForm form) {
        SealedForm first = new SealedForm(referral);
        seal(first, referral, form);
        entities.persist(first);
    }

    /** Keeps the form of a referral, in place of an earlier one. */
    public void keep(UUID referral, MedicalForm form) {
        SealedForm kept = entities.find(SealedForm.class, referral);
        if (kept == null) {
            keepFirst(referral, form);
        } else {
            seal(kept, referral, form);
        }
    }

    private void seal(SealedForm sealed, UUID referral, MedicalForm form) {
        sealed.brief = seal(FORM, "brief", referral, form.brief());
        sealed.impression = seal(FORM, "impression", referral, form.impression());
        sealed.presentIllness = seal(FORM, "present_illness", referral, form.presentIllness());
        sealed.pastHistory = seal(FORM, "past_history", referral, form.pastHistory());
        sealed.treatment = seal(FORM, "treatment", referral, form.treatment());
        sealed.allergies = seal(FORM, "allergies", referral, form.allergies());
    }

    /** Keeps the return slip with which a referral leads down. */
    public void keep(UUID referral, ReturnSlip slip) {
        SealedSlip sealed = new SealedSlip(referral);
        sealed.diagnosis = seal(SLIP, "diagnosis", referral, slip.diagnosis());
        sealed.mainResults = seal(SLIP, "main_results", referral, slip.mainResults());
        sealed.treatment = seal(SLIP, "treatment", referral, slip.treatment());
        sealed.nextPlan = seal(SLIP, "next_plan", referral, slip.nextPlan());
        sealed.rehabAdvice = seal(SLIP, "rehab_advice", referral, slip.rehabAdvice());
        entities.persist(sealed);
    }

    /** Opens the form of a referral or request; the reading is recorded. */
    public Optional<MedicalForm> readForm(Call call, UUID referral) {
        SealedForm sealed = entities.find(SealedForm.class, referral);
        if (sealed == null) {
            return Optional.empty();
        }
        audit.write(call, new Audit.Act("read-form", "referral", referral, Audit.Outcome.READ, null));
        return Optional.of(new MedicalForm(
                open(FORM, "brief", referral, sealed.brief),
                open(FORM, "impression", referral, sealed.impression),
                open(FORM, "present_illness", referral, sealed.presentIllness),
                open(FORM, "past_history", referral, sealed.pastHistory),
                open(FORM, "treatment", referral, sealed.treatment),
                open(FORM, "allergies", referral, sealed.allergies)));
    }

    /** Opens a return slip; the reading is recorded. */
    public Optional<ReturnSlip> readSlip(Call call, UUID referral) {
        SealedSlip sealed = entities.find(SealedSlip.class, referral);
        if (sealed == null) {
            return Optional.empty();
        }
        audit.write(call, new Audit.Act("read-slip", "referral", referral, Audit.Outcome.READ, null));
        return Optional.of(new ReturnSlip(
                open(SLIP, "diagnosis", referral, sealed.diagnosis),
                open(SLIP, "main_results", referral, sealed.mainResults),
                open(SLIP, "treatment", referral, sealed.treatment),
                open(SLIP, "next_plan", referral, sealed.nextPlan),
                open(SLIP, "rehab_advice", referral, sealed.rehabAdvice)));
    }

    private byte[] seal(String table, String column, UUID row, String text) {
        return text == null ? null : cipher.encrypt(text, Context.of(table, column, row));
    }

    private String open(String table, String column, UUID row, byte[] sealed) {
        return sealed == null ? null : cipher.decryptText(sealed, Context.of(table, column, row));
    }
}
