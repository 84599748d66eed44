package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.Rights;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.task.Addressee;

/** Who may do what with a referral: as its sender, its receiver, a dispatcher, the person or a supervisor. */
@ApplicationScoped
class ReferralRights extends Rights<Referral> {
    private static final Map<String, Set<End>> MAY = Map.ofEntries(
            Map.entry("review", Set.of(End.SENDER)),
            Map.entry("consent", Set.of(End.PERSON, End.SENDER)),
            Map.entry("refuse", Set.of(End.PERSON)),
            Map.entry("confirm-arrival", Set.of(End.PERSON)),
            Map.entry("accept", Set.of(End.RECEIVER, End.DISPATCHER)),
            Map.entry("reject", Set.of(End.RECEIVER)),
            Map.entry("ask-also", Set.of(End.SENDER, End.DISPATCHER)),
            Map.entry("redirect", Set.of(End.SENDER, End.RECEIVER, End.DISPATCHER)),
            Map.entry("depart", Set.of(End.SENDER)),
            Map.entry("arrive", Set.of(End.RECEIVER)),
            Map.entry("begin-treatment", Set.of(End.RECEIVER)),
            Map.entry("return", Set.of(End.RECEIVER)),
            Map.entry("receive", Set.of(End.RECEIVER)),
            Map.entry("follow-up", Set.of(End.RECEIVER)),
            Map.entry("complete", Set.of(End.RECEIVER, End.DISPATCHER)),
            Map.entry("cancel", Set.of(End.SENDER, End.PERSON, End.DISPATCHER)),
            Map.entry("confirm-notice", Set.of(End.RECEIVER)),
            Map.entry("pause", Set.of(End.RECEIVER, End.DISPATCHER)),
            Map.entry("resume", Set.of(End.RECEIVER, End.DISPATCHER)),
            Map.entry("assign", Set.of(End.DISPATCHER)),
            Map.entry("take-over", Set.of(End.DISPATCHER)),
            Map.entry("escalate", Set.of(End.DISPATCHER)),
            Map.entry("acknowledge", Set.of(End.FORMER_RECEIVER)),
            Map.entry("read-slip", Set.of(End.SENDER)),
            Map.entry("supplement", Set.of(End.SENDER, End.RECEIVER)),
            Map.entry("identify", Set.of(End.SENDER, End.RECEIVER)),
            Map.entry("correct", Set.of(End.SUPERVISOR)));

    /** Who was asked and answers too late, because another accepted first, learns that from the state. */
    private static final Set<String> ANSWERS = Set.of("accept", "reject");

    private final FamilyAuthorisation families;
    private final Clock clock;

    ReferralRights(Actions actions, FamilyAuthorisation families, Clock clock) {
        super(
                actions,
                ReferralResource.class,
                ReferralContentResource.class,
                PersonResource.class,
                WatchResource.class);
        this.families = families;
        this.clock = clock;
    }

    /** As whom somebody acts. */
    enum End {
        SENDER,
        RECEIVER,
        /** The receiver that expected the patient before the referral was redirected. */
        FORMER_RECEIVER,
        DISPATCHER,
        PERSON,
        SUPERVISOR
    }

    /** As whom a verb is done in this referral. */
    private static Set<End> whoMay(String verb, Referral referral) {
        boolean emergency = referral.variant() == ReferralKind.EMERGENCY;
        if (verb.equals("redirect") && emergency) {
            return Set.of(End.DISPATCHER);
        }
        if (verb.equals("complete") && referral.status() == ReferralStatus.RETURNED) {
            return Set.of(End.SENDER, End.DISPATCHER);
        }
        if (ANSWERS.contains(verb) && referral.status() != ReferralStatus.PENDING) {
            return Set.of(End.RECEIVER, End.DISPATCHER, End.FORMER_RECEIVER);
        }
        return MAY.getOrDefault(verb, Set.of());
    }

    /** As whom the caller is seen in this referral; of several, each counts. */
    private static Set<End> ends(Caller caller, Referral referral) {
        Set<End> ends = EnumSet.noneOf(End.class);
        boolean staff = caller.isAny(Roles.STAFF);
        boolean inRegion = caller.scope().coversRegion(referral.sender().regionCode())
                || caller.scope().coversRegion(referral.receiver().regionCode());
        UUID own = caller.scope().institution();
        boolean sender = referral.sender().includes(own);
        boolean receiver = actsAsReceiver(own, referral);
        addIf(staff && sender, ends, End.SENDER);
        addIf(staff && receiver, ends, End.RECEIVER);
        addIf(staff && wasReceiver(own, referral), ends, End.FORMER_RECEIVER);
        addIf(caller.is(Roles.DISPATCHER) && inRegion, ends, End.DISPATCHER);
        addIf(caller.scope().isOwnPerson(referral.elderId()), ends, End.PERSON);
        addIf(caller.is(Roles.SUPERVISOR) && (sender || receiver || inRegion), ends, End.SUPERVISOR);
        return ends;
    }

    /** For one outside the register the sender enters what is answered there. */
    private static boolean actsAsReceiver(UUID own, Referral referral) {
        return referral.receiver().includes(own)
                || (referral.outside() != null && referral.sender().includes(own));
    }

    private static boolean wasReceiver(UUID institution, Referral referral) {
        return referral.released() != null && referral.released().party().includes(institution);
    }

    private static void addIf(boolean holds, Set<End> ends, End end) {
        if (holds) {
            ends.add(end);
        }
    }

    @Override
    public void mustSee(Call call) {
        families.mayView(call);
    }

    @Override
    protected boolean concerns(Caller caller, String verb, Referral referral) {
        Set<End> ends = endsThatMay(caller, verb, referral);
        return !ends.isEmpty()
                && (!ends.equals(Set.of(End.PERSON)) || mayActForPerson(caller, referral))
                && (!verb.equals("review") || referral.formalities().reviewableBy(caller.subject()));
    }

    /** Of the ends as whom a verb is done those as whom the caller is seen. */
    private static Set<End> endsThatMay(Caller caller, String verb, Referral referral) {
        Set<End> ends = ends(caller, referral);
        ends.retainAll(whoMay(verb, referral));
        return ends;
    }

    /** What somebody does only as the person, a family member does only with the person's authorisation. */
    private boolean mayActForPerson(Caller caller, Referral referral) {
        return families.mayActFor(caller, referral.elderId(), WorkCalendar.dayOf(clock.instant()));
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, Referral referral) {
        Set<End> ends = endsThatMay(caller, verb, referral);
        if (ends.isEmpty()) {
            List<String> named =
                    whoMay(verb, referral).stream().sorted().map(Enum::name).toList();
            return new Refused(ReferralRefusal.NOT_PARTY, String.join(", ", named));
        }
        return ends.equals(Set.of(End.PERSON)) && !mayActForPerson(caller, referral)
                ? families.refusal()
                : new Refused(ReferralRefusal.SAME_PERSON);
    }

    /** Whether the caller may know whom it concerns and read the form: an official never. */
    boolean knowsPerson(Caller caller, Referral referral) {
        Set<End> ends = ends(caller, referral);
        return ends.contains(End.SENDER)
                || ends.contains(End.PERSON)
                || (ends.contains(End.RECEIVER) && revealedToReceiver(referral));
    }

    /** From acceptance on; at once where there is nothing to accept. */
    private static boolean revealedToReceiver(Referral referral) {
        return referral.variant() == ReferralKind.EMERGENCY
                || referral.chain().upReferralId() != null
                || referral.times().acceptedAt() != null;
    }

    /** Whether there is something that the caller may ever do here, so that it is shown whom to call. */
    boolean actsIn(Caller caller, Referral referral) {
        Set<End> ends = ends(caller, referral);
        return ends.equals(Set.of(End.PERSON)) ? mayActForPerson(caller, referral) : !ends.isEmpty();
    }

    /** Whether the caller belongs to the institution of one end, whose doctors read medical text. */
    private static boolean worksAtAnEnd(Caller caller, Referral referral) {
        return !Collections.disjoint(ends(caller, referral), EnumSet.of(End.SENDER, End.RECEIVER));
    }

    /**
     * Refuses the medical content to who is staff of neither end, and to those, too, some days after the referral was
     * closed; but a sender that has not read the answer may still read it.
     */
    void mustReadContent(Call call, Referral referral, int daysAfterClosing) {
        if (!worksAtAnEnd(call.caller(), referral)) {
            throw new Refused(ReferralRefusal.MEDICAL_TEXT_NOT_YOURS);
        }
        Instant closed = referral.times().closedAt();
        boolean over = closed != null
                && call.today().isAfter(WorkCalendar.dayOf(closed).plusDays(daysAfterClosing));
        if (over && !allowed(call.caller(), referral).contains("read-slip")) {
            throw new Refused(ReferralRefusal.CONTENT_ACCESS_OVER, daysAfterClosing);
        }
    }

    /** Those of some ends for whom a verb waits: whoever may use it there. */
    Set<Addressee> addressees(String verb, Referral referral, Set<End> among) {
        Set<Addressee> addressees = new HashSet<>();
        for (End end : whoMay(verb, referral)) {
            if (among.contains(end)) {
                roles(verb).forEach(role -> addressees.addAll(addressees(role, end, referral)));
            }
        }
        return addressees;
    }

    private static List<Addressee> addressees(String role, End end, Referral referral) {
        return switch (end) {
            case SENDER -> staff(role, referral.sender());
            case RECEIVER -> staff(role, referral.outside() == null ? referral.receiver() : referral.sender());
            case FORMER_RECEIVER ->
                referral.released() == null
                        ? List.of()
                        : staff(role, referral.released().party());
            case DISPATCHER -> dispatchers(role, referral);
            case PERSON -> persons(role, referral.elderId());
            case SUPERVISOR -> List.of();
        };
    }

    private static List<Addressee> staff(String role, Party party) {
        if (!Roles.STAFF.contains(role)) {
            return List.of();
        }
        return Stream.of(party.institutionId(), party.homeId(), party.operatorId())
                .filter(Objects::nonNull)
                .map(institution -> Addressee.staff(role, institution))
                .toList();
    }

    private static List<Addressee> dispatchers(String role, Referral referral) {
        if (!role.equals(Roles.DISPATCHER)) {
            return List.of();
        }
        return Stream.of(referral.sender().regionCode(), referral.receiver().regionCode())
                .filter(Objects::nonNull)
                .flatMap(region -> referral.watch().escalation().level().regions(region).stream())
                .map(region -> Addressee.official(role, region))
                .toList();
    }

    private static List<Addressee> persons(String role, UUID elder) {
        return elder == null || !Roles.PERSONS.contains(role) ? List.of() : List.of(Addressee.person(role, elder));
    }

    /** The account that is none of them though it has the role: who submitted a referral does not review it. */
    static String exceptFor(String verb, Referral referral) {
        return verb.equals("review") ? referral.formalities().submittedBy() : null;
    }
}
