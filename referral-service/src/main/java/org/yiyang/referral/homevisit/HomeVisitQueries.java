package org.yiyang.referral.homevisit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.institution.InstitutionNames;
import org.yiyang.kit.lifecycle.DueAt;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.person.PersonRecords;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.referral.copies.KnownInstitutions;

/** What is shown of visits to homes, to those who have to do with them. */
@ApplicationScoped
class HomeVisitQueries implements PersonRecords {
    private final HomeVisitRepository repository;
    private final HomeVisitRecords records;
    private final KnownInstitutions institutions;
    private final Deadlines deadlines;
    private final MoveHistory moves;
    private final HomeVisitRights rights;
    private final UnitOfWork once;

    HomeVisitQueries(
            HomeVisitRepository repository,
            HomeVisitRecords records,
            KnownInstitutions institutions,
            Deadlines deadlines,
            MoveHistory moves,
            HomeVisitRights rights,
            UnitOfWork once) {
        this.repository = repository;
        this.records = records;
        this.institutions = institutions;
        this.deadlines = deadlines;
        this.moves = moves;
        this.rights = rights;
        this.once = once;
    }

    @Override
    public String kind() {
        return "home-visit";
    }

    @Override
    public Label title() {
        return new Label("上门服务", "Home visits");
    }

    /** Each with what it says of the person; the readings are recorded. */
    @Override
    public List<?> of(Call call, int most) {
        List<HomeVisitJson.View> all = list(call, new HomeVisitRepository.Filter(null, null, null, null), null, most);
        List<UUID> ids = all.stream().map(visit -> visit.homeVisit().id()).toList();
        Map<UUID, HomeVisitJson.Content> contents = once.run(call, () -> records.read(call, ids));
        return all.stream()
                .map(visit -> new PersonRecords.Kept(
                        visit, contents.get(visit.homeVisit().id())))
                .toList();
    }

    HomeVisitJson.View one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    HomeVisitJson.History history(Call call, UUID id) {
        return new HomeVisitJson.History(moves.of(found(call, id)));
    }

    List<HomeVisitJson.View> list(Call call, HomeVisitRepository.Filter filter, UUID after, int limit) {
        rights.mustSee(call);
        return views(call, repository.list(call.scope(), filter, after, limit));
    }

    /** What it says of the person; the reading is recorded. */
    HomeVisitJson.Content content(Call call, UUID id) {
        return once.run(call, () -> records.read(call, known(call, id).id()));
    }

    HomeVisitJson.View view(Call call, HomeVisit visit) {
        return views(call, List.of(visit)).get(0);
    }

    private List<HomeVisitJson.View> views(Call call, List<HomeVisit> visits) {
        Map<UUID, List<Deadline>> due =
                deadlines.openOf(visits.stream().map(HomeVisit::id).toList());
        InstitutionNames names =
                institutions.names(visits.stream().flatMap(visit -> Stream.of(visit.institutionId(), visit.askerId())));
        return visits.stream()
                .map(visit -> {
                    boolean concerned = rights.knowsPerson(call.caller(), visit);
                    return new HomeVisitJson.View(
                            visit.snapshot(concerned),
                            names.of(visit.askerId()),
                            names.of(visit.institutionId()),
                            concerned ? names.phone(visit.institutionId()) : null,
                            DueAt.of(due.getOrDefault(visit.id(), List.of()), call.now()),
                            visit.version(),
                            rights.allowed(call.caller(), visit));
                })
                .toList();
    }

    private HomeVisit known(Call call, UUID id) {
        HomeVisit visit = found(call, id);
        rights.mustKnowPerson(call.caller(), visit);
        return visit;
    }

    private HomeVisit found(Call call, UUID id) {
        rights.mustSee(call);
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
