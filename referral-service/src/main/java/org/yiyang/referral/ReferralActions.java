package org.yiyang.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.http.Actions;

/** What a caller may do next with a referral: by its state, by the caller's roles, and by whose matter it is. */
@ApplicationScoped
class ReferralActions {
    private final Actions actions;

    ReferralActions(Actions actions) {
        this.actions = actions;
    }

    List<String> allowed(Caller caller, ReferralRecord referral) {
        return allowed(caller, referral, referral.verbs());
    }

    /** The roles that may use a verb. */
    Set<String> roles(String verb) {
        Set<String> roles = new HashSet<>(actions.roles(ReferralResource.class, verb));
        roles.addAll(actions.roles(JourneyResource.class, verb));
        return roles;
    }

    /** Of some verbs those that are allowed, in the given order. */
    List<String> allowed(Caller caller, ReferralRecord referral, Collection<String> verbs) {
        Standing standing = Standing.of(caller, referral);
        Set<String> byRole = new HashSet<>(actions.allowed(ReferralResource.class, caller, verbs));
        byRole.addAll(actions.allowed(JourneyResource.class, caller, verbs));
        return verbs.stream()
                .filter(byRole::contains)
                .filter(verb -> standing.may(verb, referral))
                .toList();
    }
}
