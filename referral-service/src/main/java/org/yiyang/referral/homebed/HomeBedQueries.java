package org.yiyang.referral.homebed;

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

/** What is shown of beds at home, to those who have to do with them. */
@ApplicationScoped
class HomeBedQueries implements PersonRecords {
    /** Of all beds of a person together: several lives of daily rounds. */
    private static final int VISITS_MAX = 10_000;

    private final HomeBedRepository repository;
    private final HomeBedRecords records;
    private final KnownInstitutions institutions;
    private final Deadlines deadlines;
    private final MoveHistory moves;
    private final HomeBedRights rights;
    private final UnitOfWork once;

    HomeBedQueries(
            HomeBedRepository repository,
            HomeBedRecords records,
            KnownInstitutions institutions,
            Deadlines deadlines,
            MoveHistory moves,
            HomeBedRights rights,
            UnitOfWork once) {
        this.repository = repository;
        this.records = records;
        this.institutions = institutions;
        this.deadlines = deadlines;
        this.moves = moves;
        this.rights = rights;
        this.once = once;
    }

    /** A home bed with what it says of the person and the visits under it. */
    record Whole(HomeBedJson.View bed, HomeBedJson.Content content, List<HomeBedJson.VisitView> visits) {
        @Override
        public String toString() {
            return "Whole[hidden]";
        }
    }

    @Override
    public String kind() {
        return "home-bed";
    }

    @Override
    public Label title() {
        return new Label("家庭病床", "Home beds");
    }

    /** Each with what it says of the person; the readings are recorded. */
    @Override
    public List<?> of(Call call, int most) {
        List<HomeBedJson.View> all = list(call, new HomeBedRepository.Filter(null, null, null), null, most);
        List<UUID> ids = all.stream().map(bed -> bed.homeBed().id()).toList();
        Map<UUID, HomeBedJson.Content> contents = once.run(call, () -> records.read(call, ids));
        Map<UUID, List<HomeBedJson.VisitView>> visits =
                once.run(call, () -> records.readVisits(call, ids, repository.visits(ids, VISITS_MAX)));
        return all.stream()
                .map(bed -> new Whole(
                        bed,
                        contents.get(bed.homeBed().id()),
                        visits.getOrDefault(bed.homeBed().id(), List.of())))
                .toList();
    }

    HomeBedJson.View one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    HomeBedJson.History history(Call call, UUID id) {
        return new HomeBedJson.History(moves.of(found(call, id)));
    }

    List<HomeBedJson.View> list(Call call, HomeBedRepository.Filter filter, UUID after, int limit) {
        rights.mustSee(call);
        return views(call, repository.list(call.scope(), filter, after, limit));
    }

    /** What it says of the person; the reading is recorded. */
    HomeBedJson.Content content(Call call, UUID id) {
        return once.run(call, () -> records.read(call, known(call, id).id()));
    }

    /** The visits under it; the reading is recorded. */
    List<HomeBedJson.VisitView> visits(Call call, UUID id, UUID after, int limit) {
        return once.run(
                call, () -> records.readVisits(call, known(call, id).id(), repository.visits(id, after, limit)));
    }

    HomeBedJson.View view(Call call, HomeBed bed) {
        return views(call, List.of(bed)).get(0);
    }

    private List<HomeBedJson.View> views(Call call, List<HomeBed> beds) {
        Map<UUID, List<Deadline>> due =
                deadlines.openOf(beds.stream().map(HomeBed::id).toList());
        InstitutionNames names =
                institutions.names(beds.stream().flatMap(bed -> Stream.of(bed.institutionId(), bed.askerId())));
        return beds.stream()
                .map(bed -> {
                    boolean concerned = rights.knowsPerson(call.caller(), bed);
                    return new HomeBedJson.View(
                            bed.snapshot(concerned),
                            names.of(bed.askerId()),
                            names.of(bed.institutionId()),
                            concerned ? names.phone(bed.institutionId()) : null,
                            DueAt.of(due.getOrDefault(bed.id(), List.of()), call.now()),
                            bed.version(),
                            rights.allowed(call.caller(), bed));
                })
                .toList();
    }

    private HomeBed known(Call call, UUID id) {
        HomeBed bed = found(call, id);
        rights.mustKnowPerson(call.caller(), bed);
        return bed;
    }

    private HomeBed found(Call call, UUID id) {
        rights.mustSee(call);
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
