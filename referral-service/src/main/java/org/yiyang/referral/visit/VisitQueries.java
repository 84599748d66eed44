package org.yiyang.referral.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.institution.InstitutionNames;
import org.yiyang.kit.lifecycle.DueAt;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.person.PersonRecords;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.copies.KnownInstitutions;

/** What is shown of slots, to everybody, and of booked visits, to those who have to do with them. */
@ApplicationScoped
class VisitQueries implements PersonRecords {
    private final SlotRepository slots;
    private final VisitRepository repository;
    private final KnownInstitutions institutions;
    private final Deadlines deadlines;
    private final MoveHistory moves;
    private final SlotRights slotRights;
    private final VisitRights rights;

    VisitQueries(
            SlotRepository slots,
            VisitRepository repository,
            KnownInstitutions institutions,
            Deadlines deadlines,
            MoveHistory moves,
            SlotRights slotRights,
            VisitRights rights) {
        this.slots = slots;
        this.repository = repository;
        this.institutions = institutions;
        this.deadlines = deadlines;
        this.moves = moves;
        this.slotRights = slotRights;
        this.rights = rights;
    }

    @Override
    public String kind() {
        return "booked-visit";
    }

    @Override
    public Label title() {
        return new Label("预约就诊", "Booked visits");
    }

    /** As the elder sees them. */
    @Override
    public List<?> of(Call call, int most) {
        return list(call, new VisitFilter(null, null, null), null, most);
    }

    SlotJson.View oneSlot(Call call, UUID id) {
        return view(call, slots.findByIdOptional(id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND)));
    }

    List<SlotJson.View> search(Call call, SlotSearch search, String after, int limit) {
        return slotViews(call, slots.search(search, call.today(), SlotKey.of(after), limit));
    }

    List<SlotJson.View> slotViews(Call call, List<VisitSlot> some) {
        InstitutionNames names = institutions.names(some.stream().map(VisitSlot::institutionId));
        boolean acts = call.caller().isAny(Roles.STAFF) || call.caller().is(Roles.DISPATCHER);
        return some.stream()
                .map(slot -> new SlotJson.View(
                        slot.snapshot(),
                        names.of(slot.institutionId()),
                        acts ? names.phone(slot.institutionId()) : null,
                        slot.left(),
                        slot.leftForOthers(),
                        slot.version(),
                        slotRights.allowed(call.caller(), slot)))
                .toList();
    }

    SlotJson.View view(Call call, VisitSlot slot) {
        return slotViews(call, List.of(slot)).get(0);
    }

    VisitJson.View one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    VisitJson.History history(Call call, UUID id) {
        return new VisitJson.History(moves.of(found(call, id)));
    }

    List<VisitJson.View> list(Call call, VisitFilter filter, UUID after, int limit) {
        rights.mustSee(call);
        return views(call, repository.list(call.scope(), filter, after, limit));
    }

    VisitJson.View view(Call call, BookedVisit visit) {
        return views(call, List.of(visit)).get(0);
    }

    private List<VisitJson.View> views(Call call, List<BookedVisit> visits) {
        Map<UUID, List<Deadline>> due =
                deadlines.openOf(visits.stream().map(BookedVisit::id).toList());
        InstitutionNames names = institutions.names(
                visits.stream().flatMap(visit -> Stream.of(visit.institutionId(), visit.bookerId())));
        return visits.stream()
                .map(visit -> view(call, visit, names, due.getOrDefault(visit.id(), List.of())))
                .toList();
    }

    private VisitJson.View view(Call call, BookedVisit visit, InstitutionNames names, List<Deadline> due) {
        boolean concerned = rights.knowsPerson(call.caller(), visit);
        return new VisitJson.View(
                visit.snapshot(concerned),
                names.of(visit.bookerId()),
                names.of(visit.institutionId()),
                concerned ? names.phone(visit.institutionId()) : null,
                visit.partner(),
                DueAt.of(due, call.now()),
                visit.version(),
                rights.allowed(call.caller(), visit));
    }

    private BookedVisit found(Call call, UUID id) {
        rights.mustSee(call);
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
