package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.contract.copies.KnownInstitution;
import org.yiyang.contract.copies.KnownInstitutions;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.history.Days;

/** Who may be a party. */
@ApplicationScoped
class Parties {
    private final KnownInstitutions known;

    Parties(KnownInstitutions known) {
        this.known = known;
    }

    /** The two parties as they are known here. */
    record Pair(KnownInstitution medical, KnownInstitution care) {
        PartyValidity validity() {
            return PartyValidity.of(medical, care);
        }

        /** 国卫办老龄发〔2020〕23号: both lawfully established and at work on the day. */
        void mustBeFit(LocalDate day) {
            if (medical.isClosed()) {
                throw AgreementRefusal.PARTY_CLOSED.at("/medicalId");
            }
            if (care.isClosed()) {
                throw AgreementRefusal.PARTY_CLOSED.at("/careId");
            }
            if (!medical.practiceDays().holds(day)) {
                throw AgreementRefusal.PARTY_NOT_QUALIFIED.at("/medicalId");
            }
            if (!care.practiceDays().holds(day)) {
                throw AgreementRefusal.PARTY_SUSPENDED.at("/careId");
            }
        }

        /**
         * What was signed on paper before: a term that runs today asks what a draft asks, one that is over asks for a day
         * on which both could lawfully work.
         */
        void mustHaveBeenFit(Days term, LocalDate today) {
            if (term.holds(today)) {
                mustBeFit(today);
            } else if (medical.practiceDays().and(term).equals(Days.NONE)) {
                throw AgreementRefusal.PARTY_NOT_QUALIFIED.at("/medicalId");
            } else if (care.practiceDays().and(term).equals(Days.NONE)) {
                throw AgreementRefusal.PARTY_SUSPENDED.at("/careId");
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

    /**
     * The two parties, of which the home lies within an official's scope; a foreign one is refused as one that is not there.
     * The medical party may be of another city: no document keeps the cooperation within one (国卫办老龄发〔2020〕23号).
     */
    Pair ofHomeWithin(Scope scope, UUID medicalId, UUID careId) {
        if (known.find(careId)
                .filter(home -> scope.coversRegion(home.regionCode()))
                .isEmpty()) {
            throw AgreementRefusal.PARTY_UNKNOWN.at("/careId");
        }
        return pair(medicalId, careId);
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
}
