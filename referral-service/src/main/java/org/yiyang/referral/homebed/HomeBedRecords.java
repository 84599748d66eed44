package org.yiyang.referral.homebed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.secret.Context;
import org.yiyang.kit.secret.FieldCipher;

/** Seals what a bed at home says of a person, and opens it for a reader whose reading is recorded in the same transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HomeBedRecords {
    private static final String CONTENT = "home_bed_content";
    private static final String VISIT = "home_bed_visit";
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
        HomeBedContent content = entities.find(HomeBedContent.class, bed);
        audit.write(call, Audit.Act.read("read-plan", "home-bed", bed));
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
        return visits.stream()
                .map(visit -> visit.view(open(VISIT, "note", visit.id(), visit.note())))
                .toList();
    }

    private byte[] seal(String table, String column, UUID row, String text) {
        return text == null ? null : cipher.encrypt(text, Context.of(table, column, row));
    }

    private String open(String table, String column, UUID row, byte[] sealed) {
        return sealed == null ? null : cipher.decryptText(sealed, Context.of(table, column, row));
    }
}
