package org.yiyang.referral.homevisit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.ListQuery;
import org.yiyang.kit.secret.Context;
import org.yiyang.kit.secret.FieldCipher;

/** Seals what a visit says of a person, and opens it for a reader whose reading is recorded in the same transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HomeVisitRecords {
    private static final String CONTENT = "home_visit_content";
    private static final String CONTENTS = "select c from HomeVisitContent c where c.homeVisitId in :ids";
    /** What stands in the place of what may be kept no longer. */
    private static final String ERASED = "已依法删除";

    private final EntityManager entities;
    private final FieldCipher cipher;
    private final Audit audit;

    HomeVisitRecords(EntityManager entities, FieldCipher cipher, Audit audit) {
        this.entities = entities;
        this.cipher = cipher;
        this.audit = audit;
    }

    /** Keeps why and where somebody is to come. */
    void keep(UUID visit, String illness, String address) {
        HomeVisitContent content = new HomeVisitContent(visit);
        content.illness = seal("illness", visit, illness);
        content.address = seal("address", visit, address);
        entities.persist(content);
    }

    /** Keeps what was found and done. */
    void keepNote(UUID visit, String note) {
        entities.find(HomeVisitContent.class, visit).note = seal("note", visit, note);
    }

    HomeVisitJson.Content read(Call call, UUID visit) {
        audit.write(call, reading(visit));
        return open(visit, entities.find(HomeVisitContent.class, visit));
    }

    /** Of some visits what each says, read at once; each reading is recorded. */
    Map<UUID, HomeVisitJson.Content> read(Call call, Collection<UUID> visits) {
        Map<UUID, HomeVisitContent> kept = visits.isEmpty()
                ? Map.of()
                : ListQuery.of(entities, CONTENTS, HomeVisitContent.class, "ids", visits).getResultList().stream()
                        .collect(Collectors.toMap(content -> content.homeVisitId, content -> content));
        audit.write(call, visits.stream().map(HomeVisitRecords::reading).toList());
        return visits.stream().collect(Collectors.toMap(visit -> visit, visit -> open(visit, kept.get(visit))));
    }

    private static Audit.Act reading(UUID visit) {
        return Audit.Act.read("read-content", "home-visit", visit);
    }

    private HomeVisitJson.Content open(UUID visit, HomeVisitContent content) {
        if (content == null) {
            return new HomeVisitJson.Content(ERASED, ERASED, null);
        }
        return new HomeVisitJson.Content(
                open("illness", visit, content.illness),
                open("address", visit, content.address),
                open("note", visit, content.note));
    }

    private byte[] seal(String column, UUID row, String text) {
        return text == null ? null : cipher.encrypt(text, Context.of(CONTENT, column, row));
    }

    private String open(String column, UUID row, byte[] sealed) {
        return sealed == null ? null : cipher.decryptText(sealed, Context.of(CONTENT, column, row));
    }
}
