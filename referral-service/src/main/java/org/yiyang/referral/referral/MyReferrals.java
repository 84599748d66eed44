package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.referral.copies.KnownDesignation.DesignationState;
import org.yiyang.referral.copies.KnownDesignations;
import org.yiyang.referral.copies.KnownInstitutions;
import org.yiyang.referral.copies.Whereabouts;
import org.yiyang.referral.medical.MedicalRecords;

/** Referrals in plain words, for elders and for families of all elders who have authorised their account. */
@ApplicationScoped
class MyReferrals {
    private final ReferralRepository repository;
    private final FamilyAuthorisation families;
    private final KnownInstitutions institutions;
    private final KnownDesignations designations;
    private final Deadlines deadlines;
    private final MedicalRecords records;
    private final ReferralRights rights;
    private final UnitOfWork once;

    MyReferrals(
            ReferralRepository repository,
            FamilyAuthorisation families,
            KnownInstitutions institutions,
            KnownDesignations designations,
            Deadlines deadlines,
            MedicalRecords records,
            ReferralRights rights,
            UnitOfWork once) {
        this.repository = repository;
        this.families = families;
        this.institutions = institutions;
        this.designations = designations;
        this.deadlines = deadlines;
        this.records = records;
        this.rights = rights;
        this.once = once;
    }

    /** The newest first; of one elder alone if that is wanted. */
    List<MyReferralJson.Mine> list(Call call, UUID elder, UUID before, int limit) {
        List<UUID> elders = families.eldersOf(call);
        if (elder != null) {
            elders = families.looksFor(call, elder) ? List.of(elder) : List.of();
        }
        return told(call, elders.isEmpty() ? List.of() : repository.ofElders(elders, before, limit));
    }

    MyReferralJson.Mine one(Call call, UUID id) {
        return told(call, List.of(found(call, id))).get(0);
    }

    /** The return slip of an own referral; that it was read is recorded. */
    MyReferralJson.Slip slip(Call call, UUID id) {
        return once.run(call, () -> {
            Referral referral = found(call, id);
            UUID slipOf = repository.backOf(id).map(Referral::id).orElse(id);
            UUID writer = slipOf.equals(id)
                    ? referral.sender().institutionId()
                    : referral.receiver().institutionId();
            String writtenBy =
                    place(institutions.whereabouts(Set.of(writer)), writer).name();
            return records.readSlip(call, slipOf)
                    .map(slip -> new MyReferralJson.Slip(
                            id, writtenBy, slip.treatment(), slip.nextPlan(), slip.rehabAdvice()))
                    .orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        });
    }

    /** What somebody who agrees to a referral has to know. */
    PlainWords.Wording wording(Call call, Referral referral) {
        return words(call, List.of(referral)).get(0).wording();
    }

    private Referral found(Call call, UUID id) {
        families.eldersOf(call); // who is authorised by nobody is told so
        return repository
                .findByIdOptional(id)
                .filter(referral -> families.looksFor(call, referral.elderId()))
                .orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }

    private List<MyReferralJson.Mine> told(Call call, List<Referral> referrals) {
        return words(call, referrals).stream().map(words -> told(call, words)).toList();
    }

    /** Everything besides the referrals is read for all of them at once. */
    private List<PlainWords> words(Call call, List<Referral> referrals) {
        if (referrals.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = referrals.stream().map(Referral::id).toList();
        Set<UUID> ends = referrals.stream()
                .flatMap(one ->
                        Stream.of(one.sender().institutionId(), one.receiver().institutionId()))
                .collect(Collectors.toSet());
        Map<UUID, Whereabouts> places = institutions.whereabouts(ends);
        Map<UUID, DesignationState> designated = designations.on(ends, call.today());
        Map<UUID, List<Rejection>> rejections = repository.rejectionsOf(ids);
        Map<UUID, List<Deadline>> due = deadlines.openOf(ids);
        return referrals.stream()
                .map(one -> new PlainWords(
                        one,
                        place(places, one.sender().institutionId()),
                        receiver(places, one),
                        designated.get(one.receiver().institutionId()),
                        lastNo(rejections.getOrDefault(one.id(), List.of())),
                        due(one, due.getOrDefault(one.id(), List.of())),
                        call.now()))
                .toList();
    }

    private MyReferralJson.Mine told(Call call, PlainWords words) {
        Referral referral = words.referral();
        boolean acts = rights.actsIn(call.caller().forPerson(referral.elderId()), referral);
        List<String> allowed = rights.allowed(call.caller().forPerson(referral.elderId()), referral);
        boolean slip =
                referral.variant() == ReferralKind.DOWN || referral.times().returnedAt() != null;
        Appointment appointment = referral.appointment();
        return new MyReferralJson.Mine(
                referral.id(),
                referral.elderId(),
                referral.variant(),
                referral.status(),
                MyReferralJson.Told.of(words.sentence()),
                MyReferralJson.Told.of(words.next()),
                MyReferralJson.Told.of(words.why()),
                MyReferralJson.Told.of(words.cost()),
                MyReferralJson.Place.of(words.sender(), acts),
                MyReferralJson.Place.of(words.receiver(), acts),
                appointment == null ? null : appointment.department(),
                appointment == null ? null : appointment.visitAt(),
                words.due() == null ? null : words.due().dueAt(),
                slip,
                referral.verbs().contains("consent") ? MyReferralJson.Wording.of(words.wording()) : null,
                referral.version(),
                allowed);
    }

    private static Whereabouts place(Map<UUID, Whereabouts> places, UUID id) {
        return places.getOrDefault(id, new Whereabouts(id, null, null, null));
    }

    private static Whereabouts receiver(Map<UUID, Whereabouts> places, Referral referral) {
        UUID id = referral.receiver().institutionId();
        Outside outside = referral.outside();
        return outside == null ? place(places, id) : new Whereabouts(id, outside.name(), outside.city(), null);
    }

    private static RejectReason lastNo(Collection<Rejection> rejections) {
        return rejections.stream()
                .max(Comparator.comparing(Rejection::rejectedAt))
                .map(Rejection::reason)
                .orElse(null);
    }

    private static Deadline due(Referral referral, List<Deadline> open) {
        return Stream.of(ReferralDue.values())
                .filter(kind -> kind != ReferralDue.REFERRAL_PAPERWORK && kind.concerns(referral))
                .flatMap(kind -> open.stream().filter(one -> one.kind().equals(kind.name())))
                .findFirst()
                .orElse(null);
    }
}
