package org.yiyang.referral.medical;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.ListQuery;
import org.yiyang.kit.refusal.Refused;

/** Seals medical text before it is kept, and opens it for a reader whose reading is recorded in the same transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MedicalRecords {
    private static final String FORMS = "select f from SealedForm f where f.referralId in :ids";
    private static final String SLIPS = "select s from SealedSlip s where s.referralId in :ids";
    private final EntityManager entities;
    private final Seals seals;
    private final Audit audit;

    MedicalRecords(EntityManager entities, Seals seals, Audit audit) {
        this.entities = entities;
        this.seals = seals;
        this.audit = audit;
    }

    /** Keeps the form of a referral or request that begins. */
    public void keepFirst(UUID referral, MedicalForm form) {
        SealedForm first = new SealedForm(referral);
        first.seal(form, seals);
        entities.persist(first);
    }

    /** Keeps the form of a referral, in place of an earlier one. */
    public void keep(UUID referral, MedicalForm form) {
        SealedForm kept = entities.find(SealedForm.class, referral);
        if (kept == null) {
            keepFirst(referral, form);
        } else {
            kept.seal(form, seals);
        }
    }

    /** Keeps the return slip with which a referral leads down. */
    public void keep(Call call, UUID referral, ReturnSlip slip) {
        if (slip.followUpOn() != null && slip.followUpOn().isBefore(call.today())) {
            throw new Refused(MedicalRefusal.FOLLOW_UP_PAST).at("/slip/followUpOn");
        }
        SealedSlip sealed = new SealedSlip(referral);
        sealed.seal(slip, seals);
        entities.persist(sealed);
    }

    /** Keeps who handed the patient over to whom; what a correction made void is written again. */
    public void keep(Call call, UUID referral, Handover handover) {
        if (handover.handedOverAt() != null && handover.handedOverAt().isAfter(call.now())) {
            throw new Refused(MedicalRefusal.HANDOVER_AHEAD).at("/handover/handedOverAt");
        }
        SealedHandover before = entities.find(SealedHandover.class, referral);
        SealedHandover kept = before == null ? new SealedHandover(referral) : before;
        kept.seal(handover.handedOverAt() == null ? handover.at(call.now()) : handover, seals);
        if (before == null) {
            entities.persist(kept);
        }
    }

    /** Opens the form of a referral or request; the reading is recorded. */
    public Optional<MedicalForm> readForm(Call call, UUID referral) {
        return form(call, referral, "read-form");
    }

    /** Opens of a form what a receiver may read before acceptance; the reading is recorded. */
    public Optional<MedicalForm> readBrief(Call call, UUID referral) {
        return form(call, referral, "read-brief").map(MedicalForm::briefOnly);
    }

    private Optional<MedicalForm> form(Call call, UUID referral, String action) {
        SealedForm sealed = entities.find(SealedForm.class, referral);
        if (sealed == null) {
            return Optional.empty();
        }
        audit.write(call, Audit.Act.read(action, "referral", referral));
        return Optional.of(sealed.open(seals));
    }

    /** Opens the forms of several, read at once; each reading is recorded, and those without a form are missing. */
    public Map<UUID, MedicalForm> readForms(Call call, Collection<UUID> referrals) {
        Map<UUID, MedicalForm> opened = new HashMap<>();
        if (!referrals.isEmpty()) {
            ListQuery.of(entities, FORMS, SealedForm.class, "ids", referrals)
                    .getResultList()
                    .forEach(kept -> opened.put(kept.referralId(), kept.open(seals)));
        }
        recordReadings(call, "read-form", opened.keySet());
        return opened;
    }

    /** The same of return slips. */
    public Map<UUID, ReturnSlip> readSlips(Call call, Collection<UUID> referrals) {
        Map<UUID, ReturnSlip> opened = new HashMap<>();
        if (!referrals.isEmpty()) {
            ListQuery.of(entities, SLIPS, SealedSlip.class, "ids", referrals)
                    .getResultList()
                    .forEach(kept -> opened.put(kept.referralId(), kept.open(seals)));
        }
        recordReadings(call, "read-slip", opened.keySet());
        return opened;
    }

    private void recordReadings(Call call, String action, Collection<UUID> referrals) {
        audit.write(
                call,
                referrals.stream()
                        .map(one -> Audit.Act.read(action, "referral", one))
                        .toList());
    }

    /** Opens a return slip; the reading is recorded. */
    public Optional<ReturnSlip> readSlip(Call call, UUID referral) {
        SealedSlip sealed = entities.find(SealedSlip.class, referral);
        if (sealed == null) {
            return Optional.empty();
        }
        audit.write(call, Audit.Act.read("read-slip", "referral", referral));
        return Optional.of(sealed.open(seals));
    }

    /** Opens who the patient is by the form, as part of a reading that is recorded. */
    public Optional<Patient> patientOf(UUID referral) {
        return Optional.ofNullable(entities.find(SealedForm.class, referral))
                .map(kept -> kept.open(seals).patient());
    }

    /** Opens who handed the patient over to whom, as part of a reading that is recorded. */
    public Optional<Handover> handover(UUID referral) {
        return Optional.ofNullable(entities.find(SealedHandover.class, referral))
                .map(kept -> kept.open(seals));
    }
}
