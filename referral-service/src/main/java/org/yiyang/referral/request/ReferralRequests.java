package org.yiyang.referral.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.task.Tasks;
import org.yiyang.referral.copies.KnownAgreements;
import org.yiyang.referral.copies.KnownElder;
import org.yiyang.referral.copies.KnownElders;
import org.yiyang.referral.copies.KnownInstitution;
import org.yiyang.referral.copies.KnownInstitutions;
import org.yiyang.referral.copies.Partner;
import org.yiyang.referral.escalation.EscalationReason;
import org.yiyang.referral.medical.MedicalForm;
import org.yiyang.referral.medical.MedicalRecords;
import org.yiyang.referral.referral.ReferralRoute;
import org.yiyang.referral.referral.Referrals;
import org.yiyang.referral.referral.Submission;
import org.yiyang.referral.referral.Urgency;

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
    private final Tasks tasks;
    private final Moves<ReferralRequest> moves;

    ReferralRequests(
            RequestRepository repository,
            Referrals referrals,
            MedicalRecords records,
            KnownInstitutions institutions,
            KnownAgreements agreements,
            KnownElders elders,
            RequestRights rights,
            Changes changes,
            Tasks tasks) {
        this.repository = repository;
        this.referrals = referrals;
        this.records = records;
        this.institutions = institutions;
        this.agreements = agreements;
        this.elders = elders;
        this.changes = changes;
        this.tasks = tasks;
        this.moves = new Moves<>(repository::find, rights, changes);
    }

    ReferralRequest request(Call call, UUID elder, UUID partner, Urgency urgency, MedicalForm form) {
        UUID home = call.scope().institution();
        mustBeResident(elder, home);
        repository.openOf(elders.namesOf(elder)).stream().findFirst().ifPresent(open -> {
            throw repository.find(call.scope(), open.id()).isPresent()
                    ? new Refused(RequestRefusal.ALREADY_OPEN, WorkCalendar.dayOf(open.requestedAt()), open.id())
                    : new Refused(RequestRefusal.ALREADY_OPEN_ELSEWHERE);
        });
        UUID asked = partnerOf(call, home, partner);
        String region =
                institutions.find(home).map(KnownInstitution::regionCode).orElse(null);
        ReferralRequest request = ReferralRequest.requested(
                new ReferralRequest.Question(elder, home, asked, region, urgency), call.now());
        request.belongTo(elders.survivorOf(elder));
        repository.persist(request);
        records.keepFirst(request.id(), form);
        changes.publish(request, new RequestEvent.Requested());
        return request;
    }

    /** A home asks for those who live in it; of others it does not even learn whether they are registered. */
    private void mustBeResident(UUID elder, UUID home) {
        KnownElder known = elders.find(elder)
                .filter(one -> home.equals(one.residenceInstitutionId()))
                .orElseThrow(() -> new Refused(RequestRefusal.ELDER_UNKNOWN).at("/elderId"));
        if (known.deceased()) {
            throw new Refused(RequestRefusal.ELDER_DECEASED).at("/elderId");
        }
    }

    /**
     * Who is asked: the operator of the home's unit, else the named partner, else the first by agreement; always one that
     * may practise and whose doctor may come, so that somebody can answer.
     */
    private UUID partnerOf(Call call, UUID home, UUID named) {
        List<KnownInstitution> units = institutions.unitsOf(home, call.today());
        if (units.stream().anyMatch(unit -> unit.operatedById() == null)) {
            throw new Refused(RequestRefusal.OWN_UNIT);
        }
        List<UUID> operators =
                units.stream().map(KnownInstitution::operatedById).distinct().toList();
        Set<UUID> partners = new LinkedHashSet<>(operators);
        agreements.ofHome(home, call.today()).stream().map(Partner::hospitalId).forEach(partners::add);
        partners.removeIf(one -> named != null && !named.equals(one));
        if (partners.isEmpty()) {
            throw new Refused(RequestRefusal.NO_PARTNER).at("/partnerId");
        }
        Set<UUID> coming = new HashSet<>(agreements.hospitalsWithDoctorAt(home, call.today()));
        coming.addAll(operators);
        Map<UUID, KnownInstitution> known = institutions.all(partners);
        return partners.stream()
                .filter(coming::contains)
                .filter(one -> known.containsKey(one) && known.get(one).mayPractise(call.today()))
                .findFirst()
                .orElseThrow(() -> new Refused(RequestRefusal.NO_DOCTOR).at("/partnerId"));
    }

    ReferralRequest refer(Call call, UUID id, UUID receiver, Submission submission, MedicalForm form) {
        return moves.move(call, id, "refer", request -> {
            ReferralRoute route = ReferralRoute.forHome(request.partnerId(), request.homeId(), receiver);
            Submission own =
                    new Submission(request.elderId(), submission.reason(), submission.consent(), submission.by());
            UUID referral = referrals.up(call, route, own, form).id();
            return request.refer(referral, call.now());
        });
    }

    ReferralRequest decline(Call call, UUID id, DeclineReason why) {
        return moves.move(call, id, "decline", request -> request.decline(why, call.now()));
    }

    ReferralRequest withdraw(Call call, UUID id) {
        return moves.move(call, id, "withdraw", request -> request.withdraw(call.now()));
    }

    ReferralRequest assign(Call call, UUID id, String verb, String account) {
        return moves.move(call, id, verb, request -> request.assign(verb, account, call.now()));
    }

    ReferralRequest escalate(Call call, UUID id, EscalationReason why) {
        return moves.move(call, id, "escalate", request -> request.escalate(why, call.now()));
    }

    /** Called when a deadline has come. */
    void due(Call call, UUID id, RequestDue due) {
        ReferralRequest request = repository.findById(id);
        request.due(due, call.now()).ifPresent(event -> changes.publish(request, event));
    }

    /** Why the elder needs no referral from the home any more; null while it does, or while nobody knows the elder. */
    private RequestEnd gone(UUID elder, UUID home) {
        KnownElder known = elders.find(elder).orElse(null);
        if (known == null) {
            return null;
        }
        if (known.deceased()) {
            return RequestEnd.DECEASED;
        }
        UUID residence = known.residenceInstitutionId();
        boolean there = residence != null && home.equals(institutions.currentOf(residence));
        return there ? null : RequestEnd.LEFT;
    }

    /** Called when a copy of another register has changed; who can answer may have changed with it. */
    void reconsider(Call call, ReferralRequest request) {
        UUID home = institutions.currentOf(request.homeId());
        String region =
                institutions.find(home).map(KnownInstitution::regionCode).orElse(null);
        boolean free =
                repository.openOf(elders.namesOf(request.elderId())).stream().allMatch(request::equals);
        if (free && elders.knows(request.elderId())) {
            request.belongTo(elders.survivorOf(request.elderId()));
        }
        ReferralRequest.Known known = new ReferralRequest.Known(
                home, institutions.currentOf(request.partnerId()), region, gone(request.elderId(), home));
        request.reconsider(known, free, call.now())
                .ifPresentOrElse(event -> changes.publish(request, event), () -> tasks.changed(call, request));
    }
}
