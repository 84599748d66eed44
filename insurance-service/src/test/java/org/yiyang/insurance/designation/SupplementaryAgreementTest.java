package org.yiyang.insurance.designation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.Refused;

/** Supplementary agreements (医疗机构医疗保障定点管理暂行办法 art. 5). */
class SupplementaryAgreementTest {
    private static final LocalDate DAY = LocalDate.parse("2026-05-10");
    private final DesignationPerformance performance = new DesignationPerformance();

    private static void refusal(Refusal expected, String pointer, Executable call) {
        Refused refused = assertThrows(Refused.class, call);
        assertEquals(expected, refused.refusal());
        assertEquals(pointer, refused.problems().get(0).pointer());
    }

    private static SupplementaryAgreement supplementary(String number, String hospital, LocalDate from) {
        return new SupplementaryAgreement(new SupplementaryAgreement.Terms(
                number,
                hospital == null
                        ? SupplementaryAgreement.SupplementarySubject.OTHER
                        : SupplementaryAgreement.SupplementarySubject.INTERNET_HOSPITAL,
                hospital,
                from,
                from));
    }

    @ParameterizedTest
    @CsvSource({
        "补1,云医院A,2026-05-20,true",
        "补2,云医院Ａ,2026-05-20,true",
        "补1,,2026-05-20,true",
        "补2,,2026-05-20,false",
        "补2,另一医院,2026-05-20,false",
        "补1,云医院A,2026-06-09,true",
        "补1,云医院A,2026-06-10,false"
    })
    void noTwoOfOneNumberOrInternetHospitalAreInForceOnOneDay(String number, String name, LocalDate from, boolean no) {
        SupplementaryAgreement first = supplementary("补1", "云医院A", DAY);
        performance.add(first);
        performance.endSupplementary(first.id(), LocalDate.parse("2026-06-10"));
        SupplementaryAgreement second = supplementary(number, name, from);
        if (no) {
            refusal(
                    DesignationPerformanceRefusal.SUPPLEMENTARY_TWICE,
                    "/agreementNumber",
                    () -> performance.add(second));
        } else {
            performance.add(second);
            assertEquals(2, performance.supplementaries().size());
        }
    }

    @Test
    void anEndThatIsTakenBackCollidesLikeAnyOther() {
        SupplementaryAgreement first = supplementary("补1", "云医院A", DAY);
        performance.add(first);
        assertFalse(performance.counts().allows("correct-performance"));
        performance.endSupplementary(first.id(), LocalDate.parse("2026-06-10"));
        PerformanceCorrections.takeBack(performance, PerformanceRecord.SUPPLEMENTARY_AGREEMENT, first.id());
        assertTrue(performance.counts().allows("end-supplementary-agreement"));
        assertFalse(performance.counts().allows("correct-performance"));
        performance.endSupplementary(first.id(), LocalDate.parse("2026-06-10"));
        performance.add(supplementary("补1", "云医院A", LocalDate.parse("2026-06-10")));
        refusal(
                DesignationPerformanceRefusal.SUPPLEMENTARY_TWICE,
                "/recordId",
                () -> PerformanceCorrections.takeBack(
                        performance, PerformanceRecord.SUPPLEMENTARY_AGREEMENT, first.id()));
    }
}
