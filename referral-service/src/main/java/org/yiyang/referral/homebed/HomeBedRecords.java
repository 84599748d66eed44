package org.yiyang.referral.homebed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.ListQuery;
import org.yiyang.kit.secret.Context;
import org.yiyang.kit.secret.FieldCipher;

/** Seals what a bed at home says of a person, and opens it for a reader whose reading is recorded in the same transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HomeBedRecords {
    private static final String CONTENT = "home_bed_content";
    private static final String VISIT = "home_bed_visit";
    private static final String CONTENTS = "select c from HomeBedContent c where c.homeBedId in :ids";
    /** What stands in the place of what may be kept no longer. */
    private static final String ERASED = "已依法删除";

    private final EntityManager entities;
    private final FieldCipher cipher;
    private final Audit audit;

    HomeBedRecords(EntityManager entities, FieldCipher cipher, Audit audit) {
        this.entities = entities;
        this.cipher = cipher;
        this.audit = audit;
    }

    /** Keeps why and where a bed is asked for. */
    void keep(UUID bed, String illness, String address) {
        HomeBedContent content = new HomeBedContent(bed);
        content.illness = seal(CONTENT, "illness", bed, illness);
        content.address = seal(CONTENT, "address", bed, address);
        entities.persist(content);
    }

    /** Keeps the plan, in place of an earlier one. */
    void keepPlan(UUID bed, HomeBedJson.Plan plan) {
        HomeBedContent content = entities.find(HomeBedContent.class, bed);
        content.plan = seal(CONTENT, "care_plan", bed, plan.text());
        content.teamNames = seal(CONTENT, "team_names", bed, plan.teamNames());
    }

    void keepVisit(UUID bed, HomeBedJson.Visit said, Call call) {
        HomeBedVisit visit = new HomeBedVisit(bed, said, call.now());
        visit.seal(seal(VISIT, "note", visit.id(), said.note()));
        entities.persist(visit);
    }

    HomeBedJson.Content read(Call call, UUID bed) {
        audit.write(call, Audit.Act.read("read-plan", "home-bed", bed));
        return open(bed, entities.find(HomeBedContent.class, bed));
    }

    /** Of some beds what each says, read at once; each reading is recorded. */
    Map<UUID, HomeBedJson.Content> read(Call call, Collection<UUID> beds) {
        Map<UUID, HomeBedContent> kept = beds.isEmpty()
                ? Map.of()
                : ListQuery.of(entities, CONTENTS, HomeBedContent.class, "ids", beds).getResultList().stream()
                        .collect(Collectors.toMap(content -> content.homeBedId, content -> content));
        recordReadings(call, "read-plan", beds);
        return beds.stream().collect(Collectors.toMap(bed -> bed, bed -> open(bed, kept.get(bed))));
    }

    private void recordReadings(Call call, String action, Collection<UUID> beds) {
        audit.write(
                call,
                beds.stream()
                        .map(bed -> Audit.Act.read(action, "home-bed", bed))
                        .toList());
    }

    private HomeBedJson.Content open(UUID bed, HomeBedContent content) {
        if (content == null) {
            return new HomeBedJson.Content(ERASED, ERASED, null, null);
        }
        return new HomeBedJson.Content(
                open(CONTENT, "illness", bed, content.illness),
                open(CONTENT, "address", bed, content.address),
                open(CONTENT, "care_plan", bed, content.plan),
                open(CONTENT, "team_names", bed, content.teamNames));
    }

    /** Some visits of a bed; one reading of them is recorded. */
    List<HomeBedJson.VisitView> readVisits(Call call, UUID bed, List<HomeBedVisit> visits) {
        audit.write(call, Audit.Act.read("read-visits", "home-bed", bed));
        return visits.stream().map(this::open).toList();
    }

    /** Of some beds some visits, by the bed; one reading of each bed is recorded. */
    Map<UUID, List<HomeBedJson.VisitView>> readVisits(Call call, Collection<UUID> beds, List<HomeBedVisit> visits) {
        recordReadings(call, "read-visits", beds);
        return visits.stream().map(this::open).collect(Collectors.groupingBy(HomeBedJson.VisitView::homeBedId));
    }

    private HomeBedJson.VisitView open(HomeBedVisit visit) {
        return visit.view(open(VISIT, "note", visit.id(), visit.note()));
    }

    private byte[] seal(String table, String column, UUID row, String text) {
        return text == null ? null : cipher.encrypt(text, Context.of(table, column, row));
    }

    private String open(String table, String column, UUID row, byte[] sealed) {
        return sealed == null ? null : cipher.decryptText(sealed, Context.of(table, column, row));
    }
}
