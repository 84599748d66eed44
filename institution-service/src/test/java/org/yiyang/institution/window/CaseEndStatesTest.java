package org.yiyang.institution.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.institution.window.matter.CaseApplication;
import org.yiyang.institution.window.matter.CaseMatter;

/** What becomes of a case in each state when its institution no longer exists. */
class CaseEndStatesTest {
    @Test
    void whatIsNotOverEndsWithTheInstitutionAndIsPutBackToWhereItWas() {
        for (CaseStatus status : CaseStatus.OPEN) {
            if (status != CaseStatus.ACCEPTED) {
                OneWindowCase one = Cases.in(status);
                one.institutionClosed("终止", Cases.AT);
                assertEquals(CaseStatus.WITHDRAWN, one.status());
                one.correct(status, "误注销", Cases.DAY, Cases.AT);
                assertEquals(status, one.status());
            }
        }
    }

    @Test
    void theSuccessorAsksForTheSame() {
        UUID successor = UUID.randomUUID();
        CaseApplication asked = Cases.application(CaseMatter.MEDICAL_LICENSING).about(null);
        OneWindowCase one = Cases.draft(asked);
        one.passOn(successor, "合并", Cases.AT);
        assertEquals(asked.by(successor), one.application());
        assertEquals(successor, one.application().applicantId());
        assertNull(one.application().subjectId());
        assertEquals(CaseStatus.DRAFT, one.status());
    }
}
