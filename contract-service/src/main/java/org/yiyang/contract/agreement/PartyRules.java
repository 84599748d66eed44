package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.contract.copies.KnownInstitution;
import org.yiyang.contract.copies.KnownInstitutions;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.parameter.Parameters;

/** Who may be a party. */
@ApplicationScoped
class PartyRules {
    private final KnownInstitutions known;
    private final Parameters parameters;
    private final Clock clock;

    PartyRules(KnownInstitutions known, Parameters parameters, Clock clock) {
        this.known = known;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * The two parties as they are known here.
     *
     * @param unfiled the days that count on which the home should have been filed and was not
     */
    record Pair(KnownInstitution medical, KnownInstitution care, Days unfiled) {
        PartyValidity validity() {
            return PartyValidity.of(medical, care, unfiled);
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
            // 养老机构管理办法 art. 9: filed, or still within the time that it has for it
            if (unfiled.holds(day)) {
                throw AgreementRefusal.PARTY_NOT_FILED.at("/careId");
            }
        }

        /** Whether both may be parties on the day. */
        boolean isFit(LocalDate day) {
            return !medical.isClosed()
                    && !care.isClosed()
                    && medical.practiceDays().holds(day)
                    && care.practiceDays().holds(day)
                    && !unfiled.holds(day);
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

        /** A public home is entrusted for one term by one consent of the government. */
        boolean needsConsent(AgreementEntry entry) {
            return entry.mode() == CooperationMode.ENTRUSTED && care.isPublic();
        }

        /** Seed case 瑞健: entrusting a public home needs the government's consent before it takes effect. */
        void mustHaveConsent(AgreementEntry entry, String consentGivenNow) {
            if (needsConsent(entry) && entry.governmentConsent() == null && consentGivenNow == null) {
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
        return known(medical, care);
    }

    /** Two that are known to be of the right kinds. */
    Pair known(KnownInstitution medical, KnownInstitution care) {
        LocalDate today = WorkCalendar.dayOf(clock.instant());
        boolean counts = parameters.bool(AgreementParameter.CARE_FILING_COUNTS, care.regionCode(), today);
        return new Pair(medical, care, counts ? care.unfiledDays() : Days.NONE);
    }

    Pair of(Agreement agreement) {
        return pair(agreement.entry().medicalId(), agreement.entry().careId());
    }
}
