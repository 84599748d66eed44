package org.yiyang.kit.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PracticeDaysTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Days LICENSED = Days.between(LocalDate.of(2020, 1, 1), null);

    private static Days older(boolean medical, String status, LocalDate suspendedOn, LocalDate closedOn) {
        return PracticeDays.of(null, new PracticeDays.Older(medical, LICENSED, status, suspendedOn, closedOn));
    }

    @Test
    void whatTheRegisterPublishesIsTakenAsItIs() {
        Days.Span span = new Days.Span(DAY, DAY.plusDays(1));
        PracticeDays.Older closed = new PracticeDays.Older(true, LICENSED, "CLOSED", null, DAY);
        assertEquals(new Days(List.of(span)), PracticeDays.of(List.of(span), closed));
        assertEquals(Days.NONE, PracticeDays.of(List.of(), closed));
    }

    @Test
    void anOlderEventSaysItByCertificatesSuspensionAndClosing() {
        assertEquals(LICENSED, older(true, "OPERATING", null, null));
        for (Days days : List.of(older(true, "SUSPENDED", DAY, null), older(true, "CLOSED", null, DAY))) {
            assertTrue(days.holds(DAY.minusDays(1)));
            assertFalse(days.holds(DAY));
        }
        assertEquals(Days.NONE, older(true, "SUSPENDED", null, null));
    }

    @Test
    void aHomeNeedsNoMedicalCertificate() {
        assertTrue(older(false, "OPERATING", null, null).holds(LocalDate.of(2001, 1, 1)));
        assertFalse(older(false, "CLOSED", null, DAY).holds(DAY));
    }
}
