package org.yiyang.referral.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.kit.database.ListQuery;
import org.yiyang.kit.secret.Context;
import org.yiyang.kit.secret.FieldCipher;

/** Seals what was answered, and opens it beside the form, whose reading is recorded. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ConsultationAnswers {
    private static final String ANSWER = "consultation_answer";
    private static final String ANSWERS = "select a from SealedAnswer a where a.consultationId in :ids";
    private final EntityManager entities;
    private final FieldCipher cipher;

    ConsultationAnswers(EntityManager entities, FieldCipher cipher) {
        this.entities = entities;
        this.cipher = cipher;
    }

    /**
     * What was answered.
     *
     * @param prescription null where no medicines are named
     */
    record Opened(String opinion, String prescription) {
        /** As it stands in the form of a referral that follows. */
        String text() {
            return prescription == null ? opinion : opinion + "；" + prescription;
        }
    }

    void keep(UUID consultation, String opinion, String prescription) {
        SealedAnswer answer = new SealedAnswer(consultation);
        answer.opinion = cipher.encrypt(opinion, Context.of(ANSWER, "opinion", consultation));
        answer.prescription = prescription == null
                ? null
                : cipher.encrypt(prescription, Context.of(ANSWER, "prescription", consultation));
        entities.persist(answer);
    }

    Optional<Opened> read(UUID consultation) {
        return Optional.ofNullable(entities.find(SealedAnswer.class, consultation))
                .map(this::open);
    }

    /** What was answered to several, read at once; those without an answer are missing. */
    Map<UUID, Opened> read(Collection<UUID> consultations) {
        return consultations.isEmpty()
                ? Map.of()
                : ListQuery.of(entities, ANSWERS, SealedAnswer.class, "ids", consultations).getResultList().stream()
                        .collect(Collectors.toMap(kept -> kept.consultationId, this::open));
    }

    private Opened open(SealedAnswer kept) {
        UUID row = kept.consultationId;
        return new Opened(
                cipher.decryptText(kept.opinion, Context.of(ANSWER, "opinion", row)),
                kept.prescription == null
                        ? null
                        : cipher.decryptText(kept.prescription, Context.of(ANSWER, "prescription", row)));
    }
}
