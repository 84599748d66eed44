package org.yiyang.insurance.designation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.secret.BlindIndex;
import org.yiyang.kit.secret.CitizenId;
import org.yiyang.kit.secret.Context;
import org.yiyang.kit.secret.FieldCipher;
import org.yiyang.kit.secret.Keys;

/** Who may not answer for an applicant for five years: the heads under whom an agreement was dissolved (art. 12). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DesignationHeads {
    static final String INDEX = "designation.head";
    private final EntityManager entities;
    private final FieldCipher cipher;
    private final BlindIndex index;

    DesignationHeads(EntityManager entities, FieldCipher cipher, Keys keys) {
        this.entities = entities;
        this.cipher = cipher;
        this.index = keys.blindIndex(INDEX);
    }

    /** Somebody by office and identity number, as typed. */
    record Named(HeadOffice office, String citizenId) {}

    /** Refuses an application if one who answers for it is barred; the refusal names the place in the list alone. */
    void mustBeFree(List<Named> heads, LocalDate today) {
        for (int place = 0; place < heads.size(); place++) {
            String pointer = "/heads/" + place + "/citizenId";
            List<byte[]> indexes =
                    index.candidates(read(heads.get(place), today, pointer).plain());
            boolean barred = !entities.createQuery(
                            "select 1 from DesignationHead h where h.citizenIdIndex in :indexes and h.barredUntil > :today",
                            Integer.class)
                    .setParameter("indexes", indexes)
                    .setParameter("today", today)
                    .setMaxResults(1)
                    .getResultList()
                    .isEmpty();
            if (barred) {
                throw new Refused(DesignationRefusal.HEAD_BARRED).at(pointer);
            }
        }
    }

    /** Bars those who answer for the end of an agreement. */
    void bar(UUID designation, List<Named> responsible, LocalDate until, LocalDate today) {
        List<DesignationHead> barred = new ArrayList<>();
        for (int place = 0; place < responsible.size(); place++) {
            Named one = responsible.get(place);
            String number = read(one, today, "/responsibleHeads/" + place + "/citizenId")
                    .plain();
            DesignationHead head = new DesignationHead(designation, one.office(), until);
            byte[] sealed = cipher.encrypt(number, Context.of("designation_head", "citizen_id_sealed", head.id()));
            barred.add(head.known(sealed, index.current(number)));
        }
        barred.forEach(entities::persist);
    }

    /** The end was a mistake: nobody is barred for it. */
    void lift(UUID designation) {
        entities.createQuery("delete from DesignationHead h where h.designationId = :of")
                .setParameter("of", designation)
                .executeUpdate();
    }

    private static CitizenId read(Named head, LocalDate today, String pointer) {
        CitizenId.Result result = CitizenId.read(head.citizenId(), today);
        if (result instanceof CitizenId.Invalid invalid) {
            throw new Refused(DesignationRefusal.CITIZEN_ID_INVALID, invalid.fault()).at(pointer);
        }
        return ((CitizenId.Valid) result).id();
    }
}
