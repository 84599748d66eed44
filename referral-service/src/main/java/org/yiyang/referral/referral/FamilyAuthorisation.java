package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.FamilyRegister;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.task.TaskGuard;
import org.yiyang.referral.copies.KnownElders;

/**
 * What a family member may, for each elder whose own recorded authorisation of this account lasts, whomever the token
 * names (个人信息保护法 art. 29). What is seen by another role of the same token needs none.
 */
@ApplicationScoped
class FamilyAuthorisation implements TaskGuard, FamilyRegister {
    private static final String VIEW = "VIEW";
    private static final String PROPOSE = "VIEW_AND_PROPOSE";
    private final KnownElders elders;

    FamilyAuthorisation(KnownElders elders) {
        this.elders = elders;
    }

    @Override
    public Collection<UUID> namesOf(UUID elder) {
        return elders.namesOf(elder);
    }

    @Override
    public boolean maySee(UUID elder, String account, LocalDate day) {
        return holds(elder, account, day, VIEW, PROPOSE);
    }

    @Override
    public boolean mayAct(UUID elder, String account, LocalDate day) {
        return holds(elder, account, day, PROPOSE);
    }

    @Override
    public Set<UUID> seenBy(String account, LocalDate day) {
        return elders.authorising(account, day, List.of(VIEW, PROPOSE), ELDERS_MAX);
    }

    @Override
    public Set<UUID> actedForBy(String account, LocalDate day) {
        return elders.authorising(account, day, List.of(PROPOSE), ELDERS_MAX);
    }

    @Override
    public void mayRead(Call call) {
        mayView(call);
    }

    /** Says why nothing is seen to a family member who has nothing to look at but the elder. */
    void mayView(Call call) {
        Scope scope = call.scope();
        boolean nothing = scope.region() == null
                && scope.institution() == null
                && scope.persons().isEmpty();
        if (nothing && call.caller().is(Roles.FAMILY)) {
            throw refusal();
        }
    }

    /**
     * The elders for whom the caller looks at something: the person of an elder's token, and all who have authorised a
     * family member's account, whichever of them the token names.
     *
     * @throws Refused if nobody has authorised the family member
     */
    List<UUID> eldersOf(Call call) {
        Caller caller = call.caller();
        List<UUID> elders = new ArrayList<>();
        if (caller.is(Roles.FAMILY)) {
            elders.addAll(seenBy(caller.subject(), call.today()));
        } else {
            elders.addAll(caller.persons());
        }
        if (elders.isEmpty()) {
            throw refusal();
        }
        return elders;
    }

    /** Whether the caller looks at something for this elder, of however many it does. */
    boolean looksFor(Call call, UUID elder) {
        Caller caller = call.caller();
        return caller.is(Roles.FAMILY)
                ? elder != null && maySee(elder, caller.subject(), call.today())
                : elder != null && caller.persons().contains(elder);
    }

    /** Whether nothing forbids that the caller acts for the elder; true of everybody who is no family member. */
    boolean mayActFor(Caller caller, UUID elder, LocalDate day) {
        return !caller.is(Roles.FAMILY) || mayAct(elder, caller.subject(), day);
    }

    Refused refusal() {
        return new Refused(ReferralRefusal.FAMILY_NOT_AUTHORISED);
    }

    private boolean holds(UUID elder, String account, LocalDate day, String... scopes) {
        return Optional.ofNullable(elder)
                .flatMap(elders::find)
                .filter(known -> known.authorises(account, day, scopes))
                .isPresent();
    }
}
