package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.document.OpenDocument;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.referral.medical.Attachment;
import org.yiyang.referral.medical.AttachmentKind;
import org.yiyang.referral.medical.Attachments;
import org.yiyang.referral.medical.Handover;
import org.yiyang.referral.medical.MedicalForm;
import org.yiyang.referral.medical.MedicalRecords;
import org.yiyang.referral.medical.Patient;
import org.yiyang.referral.medical.ReturnSlip;

/** The medical content of referrals: written, attached and read by the doctors of both ends. */
@ApplicationScoped
class ReferralContent {
    private final ReferralRepository repository;
    private final Referrals referrals;
    private final MedicalRecords records;
    private final Attachments attachments;
    private final FamilyAuthorisation families;
    private final ReferralRights rights;
    private final Parameters parameters;
    private final Changes changes;
    private final UnitOfWork once;
    private final Moves<Referral> moves;

    ReferralContent(
            ReferralRepository repository,
            Referrals referrals,
            MedicalRecords records,
            Attachments attachments,
            FamilyAuthorisation families,
            ReferralRights rights,
            Parameters parameters,
            Changes changes,
            UnitOfWork once) {
        this.repository = repository;
        this.referrals = referrals;
        this.records = records;
        this.attachments = attachments;
        this.families = families;
        this.rights = rights;
        this.parameters = parameters;
        this.changes = changes;
        this.once = once;
        this.moves = new Moves<>(repository::find, rights, changes);
    }

    /** Records that the patient has come, and who handed over to whom. */
    Referral arrive(Call call, UUID id, JourneyStep step, Handover handover) {
        Referral arrived = referrals.proceed(call, id, step);
        if (handover != null) {
            records.keep(call, id, handover);
        }
        return arrived;
    }

    Referral confirmSlipRead(Call call, UUID id) {
        return moves.move(
                call,
                id,
                "read-slip",
                referral -> referral.readSlip(call.caller().subject(), call.now()));
    }

    /** The medical text, for the doctors of both ends; that it was read is recorded before it is given. */
    ContentJson.MedicalRecord medicalRecord(Call call, UUID id) {
        return once.run(call, () -> {
            Referral referral = atAnEnd(call, id);
            MedicalForm form = form(call, referral).orElse(null);
            boolean whole = rights.knowsPerson(call.caller(), referral);
            ReturnSlip slip = whole ? slip(call, referral).orElse(null) : null;
            Handover handover = handover(call, referral).orElse(null);
            return new ContentJson.MedicalRecord(id, form, handover, slip);
        });
    }

    /** The form, of which a receiver that has not accepted reads the brief and a masked person. */
    Optional<MedicalForm> form(Call call, Referral referral) {
        return rights.knowsPerson(call.caller(), referral)
                ? records.readForm(call, referral.id())
                : records.readBrief(call, referral.id());
    }

    Optional<Handover> handover(Call call, Referral referral) {
        return rights.knowsPerson(call.caller(), referral) ? records.handover(referral.id()) : Optional.empty();
    }

    /** Who the patient is by the form of a referral, as part of a reading that is recorded. */
    Optional<Patient> patientOf(UUID referral) {
        return records.patientOf(referral);
    }

    /** The slip, read with the referral that it answers or with the way back; the sender's reading is noted there. */
    Optional<ReturnSlip> slip(Call call, Referral referral) {
        UUID slipOf = repository.backOf(referral.id()).map(Referral::id).orElse(referral.id());
        Optional<ReturnSlip> slip = records.readSlip(call, slipOf);
        Referral answered = answeredBy(referral);
        if (slip.isPresent() && rights.allowed(call.caller(), answered).contains("read-slip")) {
            changes.publish(answered, answered.readSlip(call.caller().subject(), call.now()));
        }
        return slip;
    }

    /** The referral up to which a way back belongs; any other is itself. */
    Referral answeredBy(Referral referral) {
        UUID up = referral.chain().upReferralId();
        return up == null ? referral : repository.findById(up);
    }

    Attachment attach(Call call, UUID id, AttachmentKind kind, byte[] content) {
        Referral referral = readable(call, id);
        repository.hold(referral);
        return attachments.attach(call, id, kind, content);
    }

    List<Attachment> attachments(Call call, UUID id) {
        return once.run(call, () -> attachments.of(readable(call, id).id()));
    }

    /** One attachment; that it was read is recorded before it is given. */
    OpenDocument attachment(Call call, UUID id, UUID document) {
        return once.run(call, () -> attachments.open(call, readable(call, id).id(), document));
    }

    private int accessDays(Call call, Referral referral) {
        return parameters.integer(
                ReferralParameter.REFERRAL_CONTENT_ACCESS, referral.sender().parameterRegion(), call.today());
    }

    /** A referral of which the caller may read more than the brief. */
    Referral readable(Call call, UUID id) {
        Referral referral = atAnEnd(call, id);
        if (!rights.knowsPerson(call.caller(), referral)) {
            throw new Refused(ReferralRefusal.NOT_ACCEPTED_YET);
        }
        return referral;
    }

    /** A referral of an end of which the caller is staff. */
    Referral atAnEnd(Call call, UUID id) {
        families.mayView(call);
        Referral referral = repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        rights.mustReadContent(call, referral, accessDays(call, referral));
        return referral;
    }
}
