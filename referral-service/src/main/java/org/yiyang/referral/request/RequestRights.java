package org.yiyang.referral.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.Rights;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.task.Addressee;
import org.yiyang.referral.copies.KnownAgreements;
import org.yiyang.referral.copies.KnownInstitution;
import org.yiyang.referral.copies.KnownInstitutions;

/** Who may do what with a request: the home withdraws it, the partner that was asked answers it. */
@ApplicationScoped
class RequestRights extends Rights<ReferralRequest> {
    /** What a dispatcher of the region may do, too, or alone. */
    private static final Set<String> OF_DISPATCHERS = Set.of("withdraw", "assign", "take-over", "escalate");

    private final KnownInstitutions institutions;
    private final KnownAgreements agreements;
    private final Clock clock;

    RequestRights(Actions actions, KnownInstitutions institutions, KnownAgreements agreements, Clock clock) {
        super(actions, RequestResource.class);
        this.institutions = institutions;
        this.agreements = agreements;
        this.clock = clock;
    }

    private static UUID whoseTurn(String verb, ReferralRequest request) {
        return verb.equals("withdraw") ? request.homeId() : request.partnerId();
    }

    @Override
    protected boolean concerns(Caller caller, String verb, ReferralRequest request) {
        return whoseTurn(verb, request).equals(institutionAt(caller, verb))
                || (OF_DISPATCHERS.contains(verb)
                        && caller.is(Roles.DISPATCHER)
                        && caller.scope().coversRegion(request.region()));
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, ReferralRequest request) {
        return new Refused(KitRefusal.NOT_YOURS_TO_DO, verb);
    }

    /** Who refers must besides be posted to the home on the day; to say no nobody need come. */
    @Override
    public void mustConcern(Caller caller, String verb, ReferralRequest request) {
        super.mustConcern(caller, verb, request);
        if (verb.equals("refer") && !isServed(request)) {
            throw new Refused(RequestRefusal.NOT_POSTED);
        }
    }

    /** What the caller may do next with each of some requests, read for all of them at once; each by its id. */
    Map<UUID, List<String>> allowed(Caller caller, List<ReferralRequest> requests) {
        Set<UUID> served = requests.stream().anyMatch(one -> concerns(caller, "refer", one))
                ? served(
                        institutionAt(caller, "refer"),
                        requests.stream().map(ReferralRequest::homeId).collect(Collectors.toSet()))
                : Set.of();
        return requests.stream()
                .collect(Collectors.toMap(
                        ReferralRequest::id,
                        one -> allowed(caller, one).stream()
                                .filter(verb ->
                                        !verb.equals("refer") || one.succeeded() || served.contains(one.homeId()))
                                .toList()));
    }

    /** Whether the partner's doctors may come to the home today, so that one of them can refer. */
    boolean isServed(ReferralRequest request) {
        return request.succeeded()
                || served(request.partnerId(), Set.of(request.homeId())).contains(request.homeId());
    }

    /** Whether a task for the partner's doctors would find one: the partner has not come to its end. */
    boolean isAnswerable(ReferralRequest request) {
        return !isClosed(request.partnerId()) && isServed(request);
    }

    private boolean isClosed(UUID institution) {
        return institutions.find(institution).filter(KnownInstitution::closed).isPresent();
    }

    /** Of some homes those where a partner posts a doctor today or whose unit it operates. */
    private Set<UUID> served(UUID partner, Set<UUID> homes) {
        LocalDate today = WorkCalendar.dayOf(clock.instant());
        Set<UUID> served = new HashSet<>(institutions.homesWithUnitOf(partner, homes, today));
        served.addAll(agreements.homesWithDoctorOf(partner, homes, today));
        return served;
    }

    /** Whether the caller may know whom it concerns: the home, the partner and the person, an official never. */
    boolean knowsPerson(Caller caller, ReferralRequest request) {
        return request.homeId().equals(caller.scope().institution())
                || request.partnerId().equals(caller.scope().institution())
                || caller.scope().isPerson(request.elderId());
    }

    /** Whether there is something that the caller may ever do here, so that it is shown whom to call. */
    boolean actsIn(Caller caller, ReferralRequest request) {
        boolean party = request.homeId().equals(caller.scope().institution())
                || request.partnerId().equals(caller.scope().institution());
        return (party && caller.isAny(Roles.STAFF))
                || (caller.is(Roles.DISPATCHER) && caller.scope().coversRegion(request.region()));
    }

    /** Those dispatchers who are asked by now to see to it. */
    Set<Addressee> dispatchers(ReferralRequest request) {
        return request.watch().escalation().level().regions(request.region()).stream()
                .map(region -> Addressee.official(Roles.DISPATCHER, region))
                .collect(Collectors.toSet());
    }

    /**
     * Those for whom a verb waits: whoever may use it where it is to be done; the region's officials who may, where nobody
     * works there any more.
     */
    Set<Addressee> addressees(String verb, ReferralRequest request) {
        UUID institution = whoseTurn(verb, request);
        if (isClosed(institution)) {
            return roles(verb).stream()
                    .filter(Roles.OFFICIALS::contains)
                    .map(role -> Addressee.official(role, request.region()))
                    .collect(Collectors.toSet());
        }
        return roles(verb).stream()
                .filter(Roles.STAFF::contains)
                .map(role -> Addressee.staff(role, institution))
                .collect(Collectors.toSet());
    }
}
