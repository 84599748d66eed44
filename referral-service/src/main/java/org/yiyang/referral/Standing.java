package org.yiyang.referral;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.refusal.Refused;

/**
 * What a caller is to one referral, and what may therefore be done; the roles stand at the resource's methods.
 *
 * @param ends as whom the caller acts; of several, each counts
 */
record Standing(Set<End> ends) {

    /** As whom somebody acts. */
    enum End {
        SENDER,
        RECEIVER,
        DISPATCHER,
        PERSON,
        SUPERVISOR
    }

    private static final Map<String, Set<End>> MAY = Map.ofEntries(
            Map.entry("review", Set.of(End.SENDER)),
            Map.entry("consent", Set.of(End.PERSON, End.SENDER)),
            Map.entry("accept", Set.of(End.RECEIVER, End.DISPATCHER)),
            Map.entry("reject", Set.of(End.RECEIVER)),
            Map.entry("redirect", Set.of(End.SENDER, End.RECEIVER, End.DISPATCHER)),
            Map.entry("depart", Set.of(End.SENDER)),
            Map.entry("arrive", Set.of(End.RECEIVER)),
            Map.entry("begin-treatment", Set.of(End.RECEIVER)),
            Map.entry("return", Set.of(End.RECEIVER)),
            Map.entry("receive", Set.of(End.RECEIVER)),
            Map.entry("follow-up", Set.of(End.RECEIVER)),
            Map.entry("complete", Set.of(End.RECEIVER)),
            Map.entry("cancel", Set.of(End.SENDER, End.PERSON)),
            Map.entry("supplement", Set.of(End.SENDER, End.RECEIVER)),
            Map.entry("identify", Set.of(End.SENDER, End.RECEIVER)),
            Map.entry("correct", Set.of(End.SUPERVISOR)));

    static Standing of(Caller caller, ReferralRecord referral) {
        Set<End> ends = EnumSet.noneOf(End.class);
        boolean staff = caller.isAny(Roles.STAFF);
        boolean inRegion = caller.scope().coversRegion(referral.sender().regionCode())
                || caller.scope().coversRegion(referral.receiver().regionCode());
        UUID own = caller.scope().institution();
        boolean sender = referral.sender().includes(own);
        boolean receiver = referral.receiver().includes(own);
        addIf(staff && sender, ends, End.SENDER);
        addIf(staff && receiver, ends, End.RECEIVER);
        addIf(caller.is(Roles.DISPATCHER) && inRegion, ends, End.DISPATCHER);
        addIf(caller.person() != null && caller.scope().isPerson(referral.elderId()), ends, End.PERSON);
        addIf(caller.is(Roles.SUPERVISOR) && (sender || receiver || inRegion), ends, End.SUPERVISOR);
        return new Standing(ends);
    }

    private static void addIf(boolean holds, Set<End> ends, End end) {
        if (holds) {
            ends.add(end);
        }
    }

    boolean is(End end) {
        return ends.contains(end);
    }

    /** Whose matter a verb is in this referral. */
    static Set<End> whoMay(String verb, ReferralRecord referral) {
        boolean emergency = referral.referralKind() == ReferralKind.EMERGENCY;
        if (verb.equals("redirect") && emergency) {
            return Set.of(End.DISPATCHER);
        }
        if (verb.equals("complete") && referral.status() == ReferralStatus.RETURNED) {
            return Set.of(End.SENDER);
        }
        return MAY.getOrDefault(verb, Set.of());
    }

    boolean may(String verb, ReferralRecord referral) {
        return whoMay(verb, referral).stream().anyMatch(ends::contains);
    }

    void mustBeAbleTo(String verb, ReferralRecord referral) {
        if (!may(verb, referral)) {
            List<String> ends =
                    whoMay(verb, referral).stream().sorted().map(Enum::name).toList();
            throw new Refused(ReferralRefusal.NOT_PARTY, String.join(", ", ends));
        }
    }

    /** Whether the caller may know whom it concerns and read the form: an official never. */
    boolean knowsPerson(ReferralRecord referral) {
        return is(End.SENDER) || is(End.PERSON) || (is(End.RECEIVER) && revealedToReceiver(referral));
    }

    /** From acceptance on; at once where there is nothing to accept. */
    private static boolean revealedToReceiver(ReferralRecord referral) {
        return referral.referralKind() == ReferralKind.EMERGENCY
                || referral.upReferralId() != null
                || referral.times().acceptedAt() != null;
    }
}
