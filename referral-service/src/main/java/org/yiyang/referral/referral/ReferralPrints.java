package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.print.Fact;
import org.yiyang.kit.print.Printer;
import org.yiyang.kit.print.Sheet;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.referral.copies.KnownFiling;
import org.yiyang.referral.copies.KnownFilings;
import org.yiyang.referral.copies.KnownInstitutions;
import org.yiyang.referral.medical.MedicalForm;
import org.yiyang.referral.medical.Patient;
import org.yiyang.referral.medical.ReturnSlip;

/** The referral form and the return slip on paper, to each reader as far as the reader may read them. */
@ApplicationScoped
class ReferralPrints {
    private final ReferralContent content;
    private final KnownInstitutions institutions;
    private final Printer printer;
    private final UnitOfWork once;
    private final KnownFilings filings;

    ReferralPrints(
            ReferralContent content,
            KnownInstitutions institutions,
            Printer printer,
            UnitOfWork once,
            KnownFilings filings) {
        this.content = content;
        this.institutions = institutions;
        this.printer = printer;
        this.once = once;
        this.filings = filings;
    }

    /** 双向转诊单; drawn after the transaction, which is short. */
    byte[] form(Call call, UUID id) {
        return printer.print(once.run(call, () -> formSheet(call, id)));
    }

    private Sheet formSheet(Call call, UUID id) {
        Referral referral = content.atAnEnd(call, id);
        MedicalForm form = content.form(call, referral).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        String department =
                referral.appointment() == null ? null : referral.appointment().department();
        ReferralForms.Frame frame = frame(
                referral,
                referral.sender(),
                referral.receiver(),
                referral.times().submittedAt());
        Sheet sheet = ReferralForms.form(
                frame.in(department), form, content.handover(call, referral).orElse(null));
        KnownFiling filed = filings.of(List.of(id)).get(id);
        return filed == null || filed.number() == null
                ? sheet
                : sheet.row(new Fact("医保转诊备案号", "/insuranceFiling/number", filed.number()));
    }

    /** 回转单 of the referral that it answers, whether that or the way back is asked for. */
    byte[] slip(Call call, UUID id) {
        return printer.print(once.run(call, () -> slipSheet(call, id)));
    }

    private Sheet slipSheet(Call call, UUID id) {
        Referral referral = content.readable(call, id);
        ReturnSlip slip = content.slip(call, referral).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        Referral answered = content.answeredBy(referral);
        boolean down = answered.variant() == ReferralKind.DOWN;
        Patient known = content.patientOf(answered.id()).orElse(null);
        ReferralForms.Frame frame = down
                ? frame(
                        answered,
                        answered.sender(),
                        answered.receiver(),
                        answered.times().submittedAt())
                : frame(
                        answered,
                        answered.receiver(),
                        answered.sender(),
                        answered.times().returnedAt());
        return ReferralForms.slip(frame, known, slip);
    }

    private ReferralForms.Frame frame(Referral referral, Party from, Party to, Instant at) {
        Set<UUID> ends = Stream.of(from.institutionId(), to.institutionId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, InstitutionContact> known = institutions.contacts(ends);
        return new ReferralForms.Frame(
                referral.id().toString(), name(referral, from, known), name(referral, to, known), null, at);
    }

    private static String name(Referral referral, Party party, Map<UUID, InstitutionContact> known) {
        Outside outside = referral.outside();
        if (outside != null && outside.id().equals(party.institutionId())) {
            return outside.name();
        }
        InstitutionContact contact = party.institutionId() == null ? null : known.get(party.institutionId());
        return contact == null ? null : contact.name();
    }
}
