package org.yiyang.referral.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.Referrals;
import org.yiyang.referral.Route;
import org.yiyang.referral.Submission;
import org.yiyang.referral.Urgency;
import org.yiyang.referral.agreement.KnownAgreement;
import org.yiyang.referral.agreement.KnownAgreements;
import org.yiyang.referral.elder.KnownElders;
import org.yiyang.referral.institution.KnownInstitution;
import org.yiyang.referral.institution.KnownInstitutions;
import org.yiyang.referral.medical.MedicalForm;
import org.yiyang.referral.medical.MedicalRecords;

/** What is done with requests for a referral in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReferralRequests {
    private final RequestRepository repository;
    private final Referrals referrals;
    private final MedicalRecords records;
    private final KnownInstitutions institutions;
    private final KnownAgreements agreements;
    private final KnownElders elders;
    private final Changes changes;

    ReferralRequests(
            RequestRepository repository,
            Referrals referrals,
            MedicalRecords records,
            KnownInstitutions institutions,
            KnownAgreements agreements,
            KnownElders elders,
            Changes changes) {
        this.repository = repository;
        this.referrals = referrals;
        this.records = records;
        this.institutions = institutions;
        this.agreements = agreements;
        this.elders = elders;
        this.changes = changes;
    }

    ReferralRequest request(Call call, UUID elder, UUID partner, Urgency urgency, MedicalForm form) {
        UUID home = call.caller().institution();
        repository.openOf(elder).ifPresent(open -> {
            throw new Refused(RequestRefusal.ALREADY_OPEN, open.id());
        });
        if (elders.find(elder).isEmpty()) {
            throw new Refused(RequestRefusal.ELDER_UNKNOWN).at("/elderId");
        }
        UUID asked = partnerOf(call, home, partner);
        String region =
                institutions.find(home).map(KnownInstitution::regionCode).orElse(null);
        ReferralRequest request =
                ReferralRequest.requested(new ReferralRequest.Wish(elder, home, asked, region, urgency), call.now());
        repository.persist(request);
        records.keep(request.id(), form);
        changes.tell(request, new RequestEvent.Requested());
        return request;
    }

    /** Who is asked: the operator of the home's unit, else the named partner, else the first by agreement. */
    private UUID partnerOf(Call call, UUID home, UUID named) {
        List<KnownInstitution> units = institutions.unitsOf(home, call.today());
        if (units.stream().anyMatch(unit -> unit.operatedById() == null)) {
            throw new Refused(RequestRefusal.OWN_UNIT);
        }
        Optional<UUID> operator = units.stream()
                .map(KnownInstitution::operatedById)
                .filter(one -> named == null || one.equals(named))
                .findFirst();
        return operator.or(() -> agreements.ofHome(home, call.today()).stream()
                        .map(KnownAgreement::medicalId)
                        .filter(one -> named == null || one.equals(named))
                        .findFirst())
                .orElseThrow(() -> new Refused(RequestRefusal.NO_PARTNER).at("/partnerId"));
    }

    ReferralRequest refer(Call call, UUID id, UUID receiver, Submission wish, MedicalForm form) {
        ReferralRequest request = partners(call, id, "refer");
        Route route = Route.forHome(request.partnerId(), request.homeId(), receiver);
        Submission own = new Submission(request.elderId(), wish.matter(), wish.consent(), wish.by());
        UUID referral = referrals.up(call, route, own, form).id();
        changes.tell(request, request.refer(referral, call.now()));
        return request;
    }

    ReferralRequest decline(Call call, UUID id, DeclineReason why) {
        ReferralRequest request = partners(call, id, "decline");
        changes.tell(request, request.decline(why, call.now()));
        return request;
    }

    ReferralRequest withdraw(Call call, UUID id) {
        ReferralRequest request = get(call, id);
        if (!request.homeId().equals(call.caller().institution())) {
            throw new Refused(KitRefusal.NOT_YOURS_TO_DO, "withdraw");
        }
        call.expects(request.version());
        changes.tell(request, request.withdraw(call.now()));
        return request;
    }

    private ReferralRequest get(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }

    /** The request, for a doctor of the partner that was asked: posted there on the day, or the unit's operator. */
    private ReferralRequest partners(Call call, UUID id, String verb) {
        ReferralRequest request = get(call, id);
        UUID partner = request.partnerId();
        if (!partner.equals(call.caller().institution())) {
            throw new Refused(KitRefusal.NOT_YOURS_TO_DO, verb);
        }
        boolean operator = institutions.unitsOf(request.homeId(), call.today()).stream()
                .anyMatch(unit -> partner.equals(unit.operatedById()));
        if (!operator && !agreements.postsDoctor(partner, request.homeId(), call.today())) {
            throw new Refused(RequestRefusal.NOT_POSTED);
        }
        call.expects(request.version());
        request.status().mustAllow(verb);
        return request;
    }
}
