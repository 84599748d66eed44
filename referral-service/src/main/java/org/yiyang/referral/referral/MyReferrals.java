package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.person.PersonRecords;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.referral.copies.KnownDesignation.DesignationState;
import org.yiyang.referral.copies.KnownDesignations;
import org.yiyang.referral.copies.KnownFiling;
import org.yiyang.referral.copies.KnownFilings;
import org.yiyang.referral.copies.KnownInstitutions;
import org.yiyang.referral.copies.Whereabouts;
import org.yiyang.referral.inquiry.RejectReason;
import org.yiyang.referral.medical.MedicalForm;
import org.yiyang.referral.medical.MedicalRecords;
import org.yiyang.referral.medical.ReturnSlip;

/** Referrals in plain words, for elders and for families of all elders who have authorised their account. */
@ApplicationScoped
class MyReferrals implements PersonRecords {
    private final ReferralRepository repository;
    private final FamilyAuthorisation families;
    private final KnownInstitutions institutions;
    private final KnownDesignations designations;
    private final Deadlines deadlines;
    private final MedicalRecords records;
    private final ReferralRights rights;
    private final UnitOfWork once;
    private final KnownFilings filings;

    MyReferrals(
            ReferralRepository repository,
            FamilyAuthorisation families,
            KnownInstitutions institutions,
            KnownDesignations designations,
            Deadlines deadlines,
            MedicalRecords records,
            ReferralRights rights,
            UnitOfWork once,
            KnownFilings filings) {
        this.repository = repository;
        this.families = families;
        this.institutions = institutions;
        this.designations = designations;
        this.deadlines = deadlines;
        this.records = records;
        this.rights = rights;
        this.once = once;
        this.filings = filings;
    }

    /** What was written about the elder with a referral. */
    record Written(MedicalForm form, MyReferralJson.Slip returnSlip) {
        @Override
        public String toString() {
            return "Written[hidden]";
        }
    }

    @Override
    public String kind() {
        return "referral";
    }

    @Override
    public Label title() {
        return new Label("转诊", "Referrals");
    }

    /** Each in plain words, with what was written about the elder, for family the slip alone; the readings are recorded. */
    @Override
    public List<?> of(Call call, int most) {
        List<MyReferralJson.Mine> all =
                mine(call, repository.ofElders(List.of(call.caller().person()), null, most));
        Map<UUID, Written> written = once.run(call, () -> written(call, all));
        return all.stream()
                .map(one -> new PersonRecords.Kept(one, written.get(one.id())))
                .toList();
    }

    /** What was written with each; forms, ways back and slips are each read for all of them at once. */
    private Map<UUID, Written> written(Call call, List<MyReferralJson.Mine> all) {
        List<UUID> ids = all.stream().map(MyReferralJson.Mine::id).toList();
        Map<UUID, MedicalForm> forms = PersonRecords.isForPerson(call) ? records.readForms(call, ids) : Map.of();
        Map<UUID, MyReferralJson.Slip> slips = slips(
                call,
                all.stream()
                        .filter(MyReferralJson.Mine::returnSlip)
                        .map(MyReferralJson.Mine::id)
                        .toList());
        Map<UUID, Written> written = new HashMap<>();
        ids.forEach(id -> written.put(id, new Written(forms.get(id), slips.get(id))));
        return written;
    }

    /** Of some referrals the slips that are kept still, by the referral; that each was read is recorded. */
    private Map<UUID, MyReferralJson.Slip> slips(Call call, List<UUID> asked) {
        Map<UUID, UUID> backs = repository.backsOf(asked);
        Set<UUID> wanted = asked.stream().map(id -> backs.getOrDefault(id, id)).collect(Collectors.toSet());
        Map<UUID, ReturnSlip> opened = records.readSlips(call, wanted);
        Map<UUID, Referral> written = repository.byId(opened.keySet());
        Set<UUID> ends = ends(written.values());
        Map<UUID, Whereabouts> places = ends.isEmpty() ? Map.of() : institutions.whereabouts(ends);
        Map<UUID, List<Deadline>> due = deadlines.openOf(opened.keySet());
        Map<UUID, MyReferralJson.Slip> slips = new HashMap<>();
        for (UUID id : asked) {
            Referral back = written.get(backs.getOrDefault(id, id));
            if (back != null) {
                List<Deadline> open = due.getOrDefault(back.id(), List.of());
                slips.put(id, plain(call, id, new Slip(back, opened.get(back.id()), places, open)));
            }
        }
        return slips;
    }

    private static Set<UUID> ends(Collection<Referral> some) {
        return some.stream()
                .flatMap(one ->
                        Stream.of(one.sender().institutionId(), one.receiver().institutionId()))
                .collect(Collectors.toSet());
    }

    /** A slip with what its words need besides: the way back by which it came, who is where, and what is due there. */
    private record Slip(Referral back, ReturnSlip words, Map<UUID, Whereabouts> places, List<Deadline> due) {}

    /** The newest first; of one elder alone if that is wanted. */
    List<MyReferralJson.Mine> list(Call call, UUID elder, UUID before, int limit) {
        Collection<UUID> elders = families.eldersOf(call);
        if (elder != null) {
            elders = families.looksFor(call, elder) ? families.namesOf(elder) : List.of();
        }
        return mine(call, elders.isEmpty() ? List.of() : repository.ofElders(elders, before, limit));
    }

    MyReferralJson.Mine one(Call call, UUID id) {
        return mine(call, List.of(found(call, id))).get(0);
    }

    /** The return slip of an own referral; that it was read is recorded. */
    MyReferralJson.Slip slip(Call call, UUID id) {
        return once.run(call, () -> {
            Referral referral = found(call, id);
            Referral back = repository.backOf(id).orElse(referral);
            return records.readSlip(call, back.id())
                    .map(slip -> plain(
                            call,
                            id,
                            new Slip(
                                    back,
                                    slip,
                                    institutions.whereabouts(ends(List.of(back))),
                                    deadlines.openOf(back.id()))))
                    .orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        });
    }

    /** The sender of the way back wrote it, and its receiver has the elder then. */
    private static MyReferralJson.Slip plain(Call call, UUID asked, Slip kept) {
        ReturnSlip slip = kept.words();
        Map<UUID, Whereabouts> places = kept.places();
        UUID writer = kept.back().sender().institutionId();
        UUID carer = kept.back().receiver().institutionId();
        Deadline followUp = kept.due().stream()
                .filter(due -> due.kind().equals(ReferralDue.REFERRAL_FOLLOW_UP.name()))
                .findFirst()
                .orElse(null);
        PlainSlip words = new PlainSlip(
                slip, place(places, writer).name(), place(places, carer).name(), followUp);
        return new MyReferralJson.Slip(
                asked,
                place(places, writer).name(),
                slip.treatment(),
                slip.nextPlan(),
                slip.rehabAdvice(),
                words.medicines().stream().map(MyReferralJson.Sentence::of).toList(),
                MyReferralJson.Sentence.of(words.followUp(call.now())),
                slip.followUpOn());
    }

    /** What somebody who agrees to a referral has to know. */
    PlainWords.Wording wording(Call call, Referral referral) {
        return words(call, List.of(referral)).get(0).wording();
    }

    private Referral found(Call call, UUID id) {
        return repository
                .findByIdOptional(id)
                .filter(referral -> families.looksFor(call, referral.elderId()))
                .orElseThrow(() -> notFound(call));
    }

    /** Who is authorised by nobody is informed of it. */
    private Refused notFound(Call call) {
        families.eldersOf(call);
        return new Refused(KitRefusal.NOT_FOUND);
    }

    private List<MyReferralJson.Mine> mine(Call call, List<Referral> referrals) {
        Map<UUID, KnownFiling> filed =
                filings.of(referrals.stream().map(Referral::id).toList());
        return words(call, referrals).stream()
                .map(words -> mine(call, words, filed.get(words.referral().id())))
                .toList();
    }

    /** Everything besides the referrals is read for all of them at once. */
    private List<PlainWords> words(Call call, List<Referral> referrals) {
        if (referrals.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = referrals.stream().map(Referral::id).toList();
        Set<UUID> ends = ends(referrals);
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

    private MyReferralJson.Mine mine(Call call, PlainWords words, KnownFiling filed) {
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
                MyReferralJson.Sentence.of(words.sentence()),
                MyReferralJson.Sentence.of(words.next()),
                MyReferralJson.Sentence.of(words.why()),
                MyReferralJson.Sentence.of(words.cost()),
                filed == null ? null : MyReferralJson.Sentence.of(InsuranceFiling.words(filed)),
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
