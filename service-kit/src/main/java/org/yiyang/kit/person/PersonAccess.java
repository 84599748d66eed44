package org.yiyang.kit.person;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.FamilyRegister;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** For whom a caller asks: for itself, or for an elder who has authorised the family member's account. */
@ApplicationScoped
public class PersonAccess {
    private final List<FamilyRegister> families;

    PersonAccess(@All List<FamilyRegister> families) {
        this.families = families;
    }

    /**
     * Refuses whoever may not see what is kept of an elder.
     *
     * @throws Refused as if there were no such elder
     */
    public void mustSee(Call call, UUID elder) {
        if (!asksFor(
                call.caller(), elder, one -> one.maySee(elder, call.caller().subject(), call.today()))) {
            throw new Refused(KitRefusal.NOT_FOUND);
        }
    }

    /** Whether the caller may act for an elder. */
    public boolean mayAct(Call call, UUID elder) {
        return asksFor(
                call.caller(), elder, one -> one.mayAct(elder, call.caller().subject(), call.today()));
    }

    private boolean asksFor(Caller caller, UUID elder, Predicate<FamilyRegister> authorised) {
        if (caller.is(Roles.FAMILY)) {
            return families.stream().anyMatch(authorised);
        }
        return caller.persons().contains(elder);
    }

    /** The same call by the same caller as one whose token names this person, whom it may see. */
    public static Call inPlaceOf(Call call, UUID person) {
        return new Call(call.caller().forPerson(person), call.expectedVersions(), call.now());
    }
}
