package org.yiyang.referral.homevisit;

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
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.task.TaskGuard;
import org.yiyang.referral.referral.ReferralRefusal;

/** Who may do what with a visit to a home: its institution, who asked for it, and the person. */
@ApplicationScoped
class HomeVisitRights extends Rights<HomeVisit> {
    private static final Set<String> OF_THE_ASKER = Set.of("cancel");
    private final FamilyRegister families;
    private final TaskGuard guard;
    private final Clock clock;

    HomeVisitRights(Actions actions, FamilyRegister families, TaskGuard guard, Clock clock) {
        super(actions, HomeVisitResource.class);
        this.families = families;
        this.guard = guard;
        this.clock = clock;
    }

    @Override
    public void mustSee(Call call) {
        guard.mayRead(call);
    }

    /** Refuses a family member who may look only. */
    void mustAskFor(Caller caller, UUID elder) {
        if (!mayActForPerson(caller, elder)) {
            throw new Refused(ReferralRefusal.FAMILY_NOT_AUTHORISED);
        }
    }

    @Override
    protected boolean concerns(Caller caller, String verb, HomeVisit visit) {
        return isParty(caller, verb, visit)
                || (isPerson(caller, verb, visit) && mayActForPerson(caller, visit.elderId()));
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, HomeVisit visit) {
        return isPerson(caller, verb, visit)
                ? new Refused(ReferralRefusal.FAMILY_NOT_AUTHORISED)
                : new Refused(HomeVisitRefusal.NOT_PARTY);
    }

    private boolean isParty(Caller caller, String verb, HomeVisit visit) {
        UUID own = institutionAt(caller, verb);
        boolean asker = own != null && own.equals(visit.askerId()) && OF_THE_ASKER.contains(verb);
        boolean institution = visit.institutionId().equals(own);
        return asker || institution;
    }

    private static boolean isPerson(Caller caller, String verb, HomeVisit visit) {
        return OF_THE_ASKER.contains(verb) && caller.scope().isOwnPerson(visit.elderId());
    }

    /** A family member acts only with the person's authorisation. */
    private boolean mayActForPerson(Caller caller, UUID elder) {
        return !caller.is(Roles.FAMILY)
                || families.mayAct(elder, caller.subject(), WorkCalendar.dayOf(clock.instant()));
    }

    /** Whether the caller may know whom it concerns: the institution, who asked and the person, an official never. */
    boolean knowsPerson(Caller caller, HomeVisit visit) {
        UUID own = caller.scope().institution();
        return visit.institutionId().equals(own)
                || (own != null && own.equals(visit.askerId()))
                || caller.scope().isPerson(visit.elderId());
    }

    /** Refuses the content to an official, who finds the visit but not the person. */
    void mustKnowPerson(Caller caller, HomeVisit visit) {
        if (!knowsPerson(caller, visit)) {
            throw new Refused(KitRefusal.NOT_FOUND);
        }
    }
}
