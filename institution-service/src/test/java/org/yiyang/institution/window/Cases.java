package org.yiyang.institution.window;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.window.matter.CaseApplication;
import org.yiyang.institution.window.matter.CaseMatter;
import org.yiyang.institution.window.matter.ClockKind;
import org.yiyang.institution.window.matter.DepartmentTask.Decision;
import org.yiyang.institution.window.matter.DepartmentTask.Plan;
import org.yiyang.institution.window.matter.MaterialKind;
import org.yiyang.institution.window.matter.MissingItem;
import org.yiyang.institution.window.matter.ReviewingDepartment;
import org.yiyang.institution.window.matter.TaskNature;
import org.yiyang.institution.window.matter.TaskState;
import org.yiyang.kit.calendar.CalendarYear;
import org.yiyang.kit.calendar.WorkCalendar;

/** Cases in every state, for the tests of the domain. */
final class Cases {
    static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final WorkCalendar WEEKENDS = WorkCalendar.of(List.<CalendarYear>of());
    static final List<MissingItem> ITEMS = List.of(new MissingItem(MaterialKind.COMMITMENT, "缺少盖章"));

    private Cases() {}

    static CaseApplication application(CaseMatter matter) {
        return new CaseApplication(
                matter, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), null, null, null, null);
    }

    static OneWindowCase draft(CaseMatter matter) {
        return draft(application(matter));
    }

    static OneWindowCase draft(CaseApplication application) {
        Ticket ticket = new Ticket(UUID.randomUUID(), "460106-2026-000001", new byte[] {1}, "460106");
        return OneWindowCase.drafted(ticket, application, InstitutionCategory.NURSING_HOME, AT);
    }

    static OneWindowCase submitted(CaseMatter matter) {
        OneWindowCase one = draft(matter);
        one.submit(DAY, AT);
        return one;
    }

    /** In review by the health and the civil affairs department, within 45 workdays. */
    static OneWindowCase inReview(TaskNature nature) {
        boolean filing = nature == TaskNature.FILING;
        OneWindowCase one = submitted(filing ? CaseMatter.CARE_FILING : CaseMatter.MEDICAL_LICENSING);
        one.accept(
                new Acceptance(DAY, "clerk", false, filing ? ClockKind.FILING : ClockKind.JOINT, filing ? 10 : 45),
                List.of(
                        new Plan(ReviewingDepartment.HEALTH, nature),
                        new Plan(ReviewingDepartment.CIVIL_AFFAIRS, nature)),
                AT);
        return one;
    }

    /** In review, and just so that a verb makes sense. */
    static OneWindowCase readyFor(String verb) {
        OneWindowCase one =
                inReview(List.of("file", "return").contains(verb) ? TaskNature.FILING : TaskNature.LICENSING);
        switch (verb) {
            case "attach" -> one.pause(PauseGround.CORRECTION, "补正", DAY, AT);
            case "resume", "correct-clock" -> one.pause(PauseGround.SITE_INSPECTION, "现场核查", DAY, AT);
            case "correct-task" -> decide(one, ReviewingDepartment.HEALTH, TaskState.AGREED);
            default -> one.drainMoves();
        }
        return one;
    }

    static OneWindowCase in(CaseStatus status) {
        return switch (status) {
            case DRAFT -> draft(CaseMatter.MEDICAL_LICENSING);
            case SUBMITTED -> submitted(CaseMatter.MEDICAL_LICENSING);
            case ACCEPTED -> throw new IllegalArgumentException("a case never rests there");
            case IN_REVIEW -> inReview(TaskNature.LICENSING);
            case CORRECTION_REQUIRED -> after(CaseStatus.SUBMITTED, one -> one.requireCorrection(ITEMS, DAY, AT));
            case NOT_ACCEPTED ->
                after(CaseStatus.SUBMITTED, one -> one.notAccept(NonAcceptance.NOT_IN_JURISDICTION, "不属本机关", AT));
            case WITHDRAWN -> after(CaseStatus.SUBMITTED, one -> one.withdraw("另行安排", AT));
            case APPROVED ->
                after(CaseStatus.IN_REVIEW, one -> {
                    decide(one, ReviewingDepartment.HEALTH, TaskState.AGREED);
                    decide(one, ReviewingDepartment.CIVIL_AFFAIRS, TaskState.AGREED);
                });
            case REJECTED ->
                after(CaseStatus.IN_REVIEW, one -> decide(one, ReviewingDepartment.HEALTH, TaskState.DISAGREED));
            case ISSUED ->
                after(
                        CaseStatus.APPROVED,
                        one -> one.issue(new Issued(DAY, "clerk", UUID.randomUUID(), null, null), AT));
            case CLOSED -> after(CaseStatus.ISSUED, one -> one.close("已送达", AT));
        };
    }

    private static OneWindowCase after(CaseStatus before, Consumer<OneWindowCase> verb) {
        OneWindowCase one = in(before);
        verb.accept(one);
        return one;
    }

    static void decide(OneWindowCase one, ReviewingDepartment department, TaskState state) {
        decide(one, department, state, DAY);
    }

    static void decide(OneWindowCase one, ReviewingDepartment department, TaskState state, LocalDate day) {
        one.decide(new Decision(department, state, "理由", "决字1号", "official", AT), WEEKENDS, day);
    }
}
