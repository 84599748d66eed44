package org.yiyang.referral.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.FamilyRegister;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.Rights;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.task.TaskGuard;
import org.yiyang.referral.referral.ReferralRefusal;

/** Who may do what with a booked visit: who booked it, the hospital, and the person. */
@ApplicationScoped
class VisitRights extends Rights<BookedVisit> {
    private static final Set<String> OF_THE_HOSPITAL = Set.of("attend", "miss");
    private final FamilyRegister families;
    private final TaskGuard guard;
    private final Clock clock;

    VisitRights(Actions actions, FamilyRegister families, TaskGuard guard, Clock clock) {
        super(actions, VisitResource.class);
        this.families = families;
        this.guard = guard;
        this.clock = clock;
    }

    @Override
    public void mustSee(Call call) {
        guard.mayRead(call);
    }

    @Override
    protected boolean concerns(Caller caller, String verb, BookedVisit visit) {
        return isParty(caller, verb, visit)
                || (isPerson(caller, verb, visit) && mayActForPerson(caller, visit.elderId()));
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, BookedVisit visit) {
        return isPerson(caller, verb, visit)
                ? new Refused(ReferralRefusal.FAMILY_NOT_AUTHORISED)
                : new Refused(VisitRefusal.NOT_PARTY);
    }

    private boolean isParty(Caller caller, String verb, BookedVisit visit) {
        UUID own = institutionAt(caller, verb);
        boolean hospital = visit.institutionId().equals(own);
        boolean booker = visit.bookerId().equals(own) && !OF_THE_HOSPITAL.contains(verb);
        return hospital || booker;
    }

    private static boolean isPerson(Caller caller, String verb, BookedVisit visit) {
        return verb.equals("cancel") && caller.scope().isOwnPerson(visit.elderId());
    }

    /** A family member acts only with the person's authorisation. */
    private boolean mayActForPerson(Caller caller, UUID elder) {
        return !caller.is(Roles.FAMILY)
                || families.mayAct(elder, caller.subject(), WorkCalendar.dayOf(clock.instant()));
    }

    /** Whether the caller may know whom it concerns: who booked, the hospital and the person, an official never. */
    boolean knowsPerson(Caller caller, BookedVisit visit) {
        UUID own = caller.scope().institution();
        return visit.institutionId().equals(own)
                || visit.bookerId().equals(own)
                || caller.scope().isPerson(visit.elderId());
    }
}
