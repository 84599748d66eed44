package org.yiyang.referral.homebed;

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

/** Who may do what with a bed at home: its institution, who asked for it, and the person. */
@ApplicationScoped
class HomeBedRights extends Rights<HomeBed> {
    private static final Set<String> OF_THE_ASKER = Set.of("consent", "withdraw");
    private final FamilyRegister families;
    private final TaskGuard guard;
    private final Clock clock;

    HomeBedRights(Actions actions, FamilyRegister families, TaskGuard guard, Clock clock) {
        super(actions, HomeBedResource.class);
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
    protected boolean concerns(Caller caller, String verb, HomeBed bed) {
        return isParty(caller, verb, bed) || (isPerson(caller, verb, bed) && mayActForPerson(caller, bed.elderId()));
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, HomeBed bed) {
        return isPerson(caller, verb, bed)
                ? new Refused(ReferralRefusal.FAMILY_NOT_AUTHORISED)
                : new Refused(HomeBedRefusal.NOT_PARTY);
    }

    private boolean isParty(Caller caller, String verb, HomeBed bed) {
        UUID own = institutionAt(caller, verb);
        boolean asker = own != null && own.equals(bed.askerId()) && OF_THE_ASKER.contains(verb);
        boolean institution = bed.institutionId().equals(own) && !verb.equals("withdraw");
        return asker || institution;
    }

    private static boolean isPerson(Caller caller, String verb, HomeBed bed) {
        return OF_THE_ASKER.contains(verb) && caller.scope().isOwnPerson(bed.elderId());
    }

    /** A family member acts only with the person's authorisation. */
    private boolean mayActForPerson(Caller caller, UUID elder) {
        return !caller.is(Roles.FAMILY)
                || families.mayAct(elder, caller.subject(), WorkCalendar.dayOf(clock.instant()));
    }

    /** Whether the caller may know whom it concerns: the institution, who asked and the person, an official never. */
    boolean knowsPerson(Caller caller, HomeBed bed) {
        UUID own = caller.scope().institution();
        return bed.institutionId().equals(own)
                || (own != null && own.equals(bed.askerId()))
                || caller.scope().isPerson(bed.elderId());
    }

    /** Refuses the content to an official, who finds the bed but not the person. */
    void mustKnowPerson(Caller caller, HomeBed bed) {
        if (!knowsPerson(caller, bed)) {
            throw new Refused(KitRefusal.NOT_FOUND);
        }
    }
}
