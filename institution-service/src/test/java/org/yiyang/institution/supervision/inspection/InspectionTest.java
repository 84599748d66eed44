package org.yiyang.institution.supervision.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yiyang.institution.registry.query.Register.Place;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

class InspectionTest {
    private static final Instant AT = Instant.parse("2026-07-10T01:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-07-10");
    private static final List<InspectionFinding> FOUND = List.of(new InspectionFinding("医疗废物暂存超过2天", Severity.MAJOR));

    private static final Map<String, Consumer<Inspection>> VERBS = Map.of(
            "record", one -> one.record(DAY, FOUND, AT),
            "cancel", one -> one.cancel("机构停业", AT),
            "require-rectification", one -> one.requireRectification(DAY, AT),
            "answer", one -> one.answer("已清运并补登记", DAY, AT),
            "reject-rectification", one -> one.rejectRectification("登记不全", DAY, AT),
            "verify", one -> one.verify(DAY, AT),
            "close", one -> one.close(InspectionResult.NOT_PASSED, DAY, AT),
            "correct", one -> one.correct(InspectionStatus.PLANNED, "误操作", AT));

    private static final Map<InspectionStatus, List<String>> WAYS = Map.of(
            InspectionStatus.PLANNED, List.of(),
            InspectionStatus.CANCELLED, List.of("cancel"),
            InspectionStatus.DONE, List.of("record"),
            InspectionStatus.RECTIFYING, List.of("record", "require-rectification"),
            InspectionStatus.RECTIFIED, List.of("record", "require-rectification", "answer"),
            InspectionStatus.CLOSED, List.of("record", "require-rectification", "answer", "verify"));

    private static Inspection in(InspectionStatus status) {
        Inspection inspection = Inspection.planned(
                new Place(UUID.randomUUID(), "460106"),
                new InspectionPlan(InspectionType.MEDICAL_WASTE, InspectionManner.PLANNED, DAY),
                AT);
        WAYS.get(status).forEach(verb -> VERBS.get(verb).accept(inspection));
        assertEquals(status, inspection.status());
        return inspection;
    }

    @TestFactory
    Stream<DynamicTest> anInspectionMovesOnlyAsItsStatusSays() {
        return Stream.of(InspectionStatus.values())
                .flatMap(status -> VERBS.entrySet().stream()
                        .map(verb -> DynamicTest.dynamicTest(status + " " + verb.getKey(), () -> {
                            Inspection inspection = in(status);
                            if (status.machine().verbs(status).contains(verb.getKey())) {
                                verb.getValue().accept(inspection);
                                return;
                            }
                            Refused refused = assertThrows(
                                    Refused.class, () -> verb.getValue().accept(inspection));
                            assertEquals(KitRefusal.MOVE_NOT_ALLOWED, refused.refusal());
                            assertEquals(status.machine().verbs(status), refused.allowedActions());
                        })));
    }

    @TestFactory
    Stream<DynamicTest> aCorrectionLeadsBackOnlyToWhereItWas() {
        return Stream.of(InspectionStatus.values())
                .flatMap(from -> Stream.of(InspectionStatus.values())
                        .map(to -> DynamicTest.dynamicTest(from + " back to " + to, () -> {
                            Inspection inspection = in(from);
                            if (from.machine().targets("correct", from, null).contains(to)) {
                                inspection.correct(to, "误操作", AT);
                                assertEquals(to, inspection.status());
                            } else {
                                assertThrows(Refused.class, () -> inspection.correct(to, "误操作", AT));
                                assertEquals(from, inspection.status());
                            }
                        })));
    }

    @Test
    void whatNeverNeededRectificationCannotGoBackToIt() {
        Inspection inspection = in(InspectionStatus.DONE);
        inspection.close(InspectionResult.PASSED, DAY, AT);
        for (InspectionStatus never : List.of(InspectionStatus.RECTIFYING, InspectionStatus.RECTIFIED)) {
            Refused refused = assertThrows(Refused.class, () -> inspection.correct(never, "误操作", AT));
            assertEquals(InspectionRefusal.NEVER_WAS, refused.refusal());
        }
    }

    @Test
    void whereNothingWasFoundNothingIsPutRight() {
        Inspection inspection = in(InspectionStatus.PLANNED);
        inspection.record(DAY, List.of(), AT);
        Refused refused = assertThrows(Refused.class, () -> inspection.requireRectification(DAY, AT));
        assertEquals(InspectionRefusal.NOTHING_FOUND, refused.refusal());
    }

    @Test
    void aRejectedRectificationHasTimeAgain() {
        Inspection inspection = in(InspectionStatus.RECTIFYING);
        inspection.fallOverdue(AT, AT);
        assertEquals(AT, inspection.snapshot().overdueSince());
        inspection.answer("已整改", DAY, AT);
        inspection.rejectRectification("不完整", DAY.plusDays(1), AT);
        assertNull(inspection.snapshot().overdueSince());
        assertEquals(DAY.plusDays(1), inspection.snapshot().rectifyAskedOn());
        inspection.answer("已整改", DAY.plusDays(2), AT);
        inspection.verify(DAY.plusDays(3), AT);
        assertEquals(
                InspectionResult.PASSED_AFTER_RECTIFICATION,
                inspection.snapshot().result());
        assertEquals(DAY.plusDays(3), inspection.snapshot().closedOn());
    }
}
