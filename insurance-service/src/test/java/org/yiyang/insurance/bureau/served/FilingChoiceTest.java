package org.yiyang.insurance.bureau.served;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiyang.insurance.bureau.filing.FilingStatus;
import org.yiyang.insurance.bureau.served.FilingChoice.Candidate;
import org.yiyang.kit.refusal.Refused;

class FilingChoiceTest {
    private static final String CODE = "H46010000001";
    private static final String OTHER_CODE = "H46010000002";
    private static final UUID RECEIVER = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private final FilingChoice coded = new FilingChoice(CODE, RECEIVER, "甲医院");
    private final FilingChoice uncoded = new FilingChoice(CODE, null, "甲医院");

    private static Candidate to(UUID receiver, String code, String name, FilingStatus status) {
        return new Candidate(UUID.randomUUID(), receiver, code, name, status);
    }

    private static void refused(BureauRefusal expected, FilingChoice choice, Candidate... ofThatDay) {
        assertEquals(
                expected,
                assertThrows(Refused.class, () -> choice.of(List.of(ofThatDay))).refusal());
    }

    @Test
    void theReceiverWhoseCodeItIsComesBeforeOneWithoutACode() {
        Candidate wanted = to(RECEIVER, CODE, "甲医院", FilingStatus.REFUSED);
        Candidate wild = to(OTHER, null, "乙医院", FilingStatus.PREPARED);
        assertEquals(wanted.id(), coded.of(List.of(wild, wanted)));
        assertEquals(
                wanted.id(),
                coded.of(List.of(wild, new Candidate(wanted.id(), RECEIVER, null, "甲医院", FilingStatus.PREPARED))));
    }

    @Test
    void aCodeThatIsSomebodysNamesNoReceiverWithoutOne() {
        refused(BureauRefusal.REFERRAL_UNKNOWN, coded, to(OTHER, null, "乙医院", FilingStatus.PREPARED));
        refused(BureauRefusal.REFERRAL_UNKNOWN, uncoded, to(OTHER, OTHER_CODE, "甲医院", FilingStatus.PREPARED));
        refused(BureauRefusal.REFERRAL_UNKNOWN, coded);
    }

    @Test
    void ofSeveralReceiversWithoutACodeTheNameDecides() {
        Candidate wanted = to(RECEIVER, null, "甲医院", FilingStatus.PREPARED);
        Candidate wild = to(OTHER, null, "乙医院", FilingStatus.PREPARED);
        assertEquals(wild.id(), uncoded.of(List.of(wild)));
        assertEquals(wanted.id(), uncoded.of(List.of(wild, wanted)));
        FilingChoice unnamed = new FilingChoice(CODE, null, "丙医院");
        refused(BureauRefusal.REFERRAL_UNKNOWN, unnamed, wild, wanted);
        refused(BureauRefusal.REFERRAL_UNKNOWN, uncoded, wanted, to(OTHER, null, "甲医院", FilingStatus.PREPARED));
    }

    @Test
    void whatWasFiledWithTheCodeOfAReceiverWithoutOneIsKnownByIt() {
        Candidate filed = to(OTHER, CODE, "乙医院", FilingStatus.FILED);
        refused(BureauRefusal.FILED_ALREADY, uncoded, filed, to(RECEIVER, null, "甲医院", FilingStatus.PREPARED));
    }

    @ParameterizedTest
    @EnumSource(
            value = FilingStatus.class,
            names = {"PENDING", "FILED"})
    void oneUnderWayOrFiledIsNotFiledAgainThoughAnotherOfThatDayIsOpen(FilingStatus status) {
        refused(
                BureauRefusal.FILED_ALREADY,
                coded,
                to(RECEIVER, CODE, "甲医院", FilingStatus.PREPARED),
                to(RECEIVER, CODE, "甲医院", status));
    }

    @ParameterizedTest
    @EnumSource(
            value = FilingStatus.class,
            names = {"DEAD", "REVOKING", "REVOKED", "WITHDRAWN"})
    void whatHasEndedGivesWayToAnotherOfThatDay(FilingStatus status) {
        Candidate open = to(RECEIVER, CODE, "甲医院", FilingStatus.PREPARED);
        assertEquals(open.id(), coded.of(List.of(to(RECEIVER, CODE, "甲医院", status), open)));
        boolean mayStand = status == FilingStatus.DEAD || status == FilingStatus.REVOKING;
        refused(
                mayStand ? BureauRefusal.FILED_ALREADY : BureauRefusal.REFERRAL_UNKNOWN,
                coded,
                to(RECEIVER, CODE, "甲医院", status));
    }
}
