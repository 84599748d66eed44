package org.yiyang.referral.consultation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.referral.ConsentForm;
import org.yiyang.referral.referral.Urgency;

class ConsultationTest {
    private static final Instant NOON = Instant.parse("2026-08-10T04:00:00Z");
    static final UUID ASKER = UUID.fromString("0198a7c0-0000-7000-8000-000000000001");
    static final UUID EXPERT = UUID.fromString("0198a7c0-0000-7000-8000-000000000002");
    static final UUID ELDER = UUID.fromString("0198a7c0-0000-7000-8000-000000000401");
    private static final UUID OTHER = UUID.fromString("0198a7c0-0000-7000-8000-000000000003");
    private final ConsultationRights rights = new ConsultationRights(new Actions(), call -> {});

    static RemoteConsultation asked() {
        return asked(EXPERT, ConsentForm.SIGNED);
    }

    private static RemoteConsultation asked(UUID expert, ConsentForm consent) {
        return RemoteConsultation.asked(
                new RemoteConsultation.Question(ELDER, ASKER, expert, "460106", Urgency.ROUTINE, consent), NOON);
    }

    private static Caller doctor(UUID institution) {
        return new Caller("somebody", "test", Set.of(Roles.HOSPITAL_DOCTOR), null, institution, null, Set.of());
    }

    private static Refusal refusal(Executable verb) {
        return assertThrows(Refused.class, verb).refusal();
    }

    private static RemoteConsultation.Known known(UUID asker, UUID expert, boolean stopped, boolean deceased) {
        return new RemoteConsultation.Known(asker, expert, stopped, deceased);
    }

    @Test
    void nobodyElseIsToldBeforeTheElderAgrees() {
        assertEquals(ConsultationRefusal.CONSENT_NOT_GIVEN, refusal(() -> asked(EXPERT, ConsentForm.ASKED_BY_APP)));
        assertEquals(ConsultationRefusal.SAME_INSTITUTION, refusal(() -> asked(ASKER, ConsentForm.SIGNED)));
        assertEquals(
                ConsultationStatus.ASKED, asked(EXPERT, ConsentForm.BY_FAMILY).status());
    }

    /** Only the advice to refer leads on to a referral. */
    @ParameterizedTest
    @CsvSource({"STAY, false", "PRESCRIBE, false", "REFER, true"})
    void onlyTheAdviceToReferLeadsOn(Advice advice, boolean leadsOn) {
        RemoteConsultation consultation = asked();
        assertEquals(List.of("answer", "decline"), rights.allowed(doctor(EXPERT), consultation));
        assertEquals(List.of("withdraw"), rights.allowed(doctor(ASKER), consultation));
        consultation.answer(advice, true, NOON);
        assertEquals(List.of(), rights.allowed(doctor(EXPERT), consultation));
        assertEquals(leadsOn ? List.of("refer") : List.of(), rights.allowed(doctor(ASKER), consultation));
        if (leadsOn) {
            consultation.refer(OTHER, NOON);
            assertEquals(OTHER, consultation.snapshot().referralId());
            assertEquals(List.of(), consultation.verbs());
        } else {
            assertEquals(KitRefusal.MOVE_NOT_ALLOWED, refusal(() -> consultation.mustAllow("refer")));
        }
    }

    @Test
    void whoAdvisesOtherMedicinesNamesThem() {
        RemoteConsultation consultation = asked();
        assertEquals(
                ConsultationRefusal.PRESCRIPTION_MISSING,
                refusal(() -> consultation.answer(Advice.PRESCRIBE, false, NOON)));
        consultation.answer(Advice.STAY, false, NOON);
        assertEquals(Advice.STAY, consultation.snapshot().advice());
    }

    @Test
    void whatIsNotAnsweredInTimeIsFlaggedAndMayStillBeAnswered() {
        RemoteConsultation consultation = asked();
        assertTrue(consultation.fallOverdue(NOON).isPresent());
        assertTrue(consultation.fallOverdue(NOON).isEmpty());
        consultation.answer(Advice.STAY, false, NOON);
        assertTrue(consultation.snapshot().overdue());
        assertTrue(asked().decline(ConsultationReason.INCOMPLETE, NOON) instanceof ConsultationEvent);
        assertEquals(
                ConsultationRefusal.REASON_RESERVED, refusal(() -> asked().decline(ConsultationReason.DECEASED, NOON)));
    }

    @Test
    void aDeathOrTheEndOfAPartyEndsItAndASuccessorTakesItOver() {
        RemoteConsultation followed = asked();
        assertTrue(followed.reconsider(known(ASKER, EXPERT, false, false), NOON).isEmpty());
        followed.reconsider(known(ASKER, OTHER, false, false), NOON);
        assertEquals(OTHER, followed.expertId());
        followed.reconsider(known(ASKER, OTHER, true, false), NOON);
        assertEquals(ConsultationReason.INSTITUTION_STOPPED, followed.snapshot().reason());
        RemoteConsultation ended = asked();
        ended.reconsider(known(ASKER, EXPERT, false, true), NOON);
        assertEquals(ConsultationStatus.ENDED, ended.status());
        RemoteConsultation answered = asked();
        answered.answer(Advice.STAY, false, NOON);
        assertTrue(answered.reconsider(known(ASKER, EXPERT, false, true), NOON).isEmpty(), "it is answered");
    }

    @Test
    void anOfficialDoesNotLearnWhomItConcerns() {
        Caller official = new Caller("o", "test", Set.of(Roles.HEALTH_ADMIN), "4601", null, null, Set.of());
        assertEquals(KitRefusal.NOT_FOUND, refusal(() -> rights.mustKnowPerson(official, asked())));
        assertEquals(
                ConsultationRefusal.NOT_PARTY, refusal(() -> rights.mustConcern(doctor(ASKER), "answer", asked())));
        assertEquals(null, asked().snapshot(false).elderId());
    }
}
