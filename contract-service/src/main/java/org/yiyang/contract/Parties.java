package org.yiyang.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.contract.institution.KnownInstitution;
import org.yiyang.contract.institution.KnownInstitutions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.Refused;

/** Who may be a party, and on which side a caller stands. */
@ApplicationScoped
class Parties {
    private final KnownInstitutions known;

    Parties(KnownInstitutions known) {
        this.known = known;
    }

    /** The two parties as they are known here. */
    record Pair(KnownInstitution medical, KnownInstitution care) {
        Footing footing() {
            return Footing.of(medical, care);
        }

        /** 国卫办老龄发〔2020〕23号: both lawfully established and at work on the day. */
        void mustBeFit(LocalDate day) {
            if (medical.isClosed()) {
                throw AgreementRefusal.PARTY_CLOSED.at("/medicalId");
            }
            if (care.isClosed()) {
                throw AgreementRefusal.PARTY_CLOSED.at("/careId");
            }
            if (!medical.validDays().holds(day)) {
                throw AgreementRefusal.PARTY_NOT_QUALIFIED.at("/medicalId");
            }
        }

        /** Seed case 瑞健: entrusting a public home needs the government's consent before it takes effect. */
        void mustHaveConsent(AgreementEntry entry, String consentGivenNow) {
            boolean needed = entry.mode() == CooperationMode.ENTRUSTED && care.isPublic();
            if (needed && entry.governmentConsent() == null && consentGivenNow == null) {
                throw AgreementRefusal.CONSENT_MISSING.at("/governmentConsent");
            }
        }
    }

    /** The two parties; refused if they cannot be one. */
    Pair pair(UUID medicalId, UUID careId) {
        KnownInstitution medical =
                known.find(medicalId).orElseThrow(() -> AgreementRefusal.PARTY_UNKNOWN.at("/medicalId"));
        KnownInstitution care = known.find(careId).orElseThrow(() -> AgreementRefusal.PARTY_UNKNOWN.at("/careId"));
        if (!medical.isMedical()) {
            throw AgreementRefusal.PARTY_WRONG_KIND.at("/medicalId");
        }
        if (!care.isCare()) {
            throw AgreementRefusal.PARTY_WRONG_KIND.at("/careId");
        }
        if (medical.isUnitOf(care) || care.isUnitOf(medical)) {
            throw AgreementRefusal.PARTY_OWN_UNIT.at("/medicalId");
        }
        return new Pair(medical, care);
    }

    Pair of(Agreement agreement) {
        return pair(agreement.entry().medicalId(), agreement.entry().careId());
    }

    /** The side for which the caller acts; refused by 403 if for neither. */
    static Side side(Call call, Agreement agreement) {
        return agreement
                .sideOf(call.scope().institution())
                .orElseThrow(() -> new Refused(AgreementRefusal.NOT_A_PARTY));
    }

    /** The side for which the caller drafts. */
    static Side drafting(Call call, UUID medicalId, UUID careId) {
        if (call.scope().isInstitution(medicalId)) {
            return Side.MEDICAL;
        }
        if (call.scope().isInstitution(careId)) {
            return Side.CARE;
        }
        throw new Refused(AgreementRefusal.NOT_A_PARTY);
    }
}
