package org.yiyang.insurance.designation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyang.insurance.copies.Licence;
import org.yiyang.insurance.designation.DesignationAgreement.Side;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Takeover;

/** A designation in its term from 2026-01-01 to 2026-12-31, that follows its days, and how it is renewed. */
abstract class RunningTerm {
    static final Instant AT = Instant.parse("2026-09-10T02:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-09-10");
    static final LocalDate TERM_END = LocalDate.parse("2027-01-01");
    static final LocalDate NEXT_END = LocalDate.parse("2028-01-01");
    static final Licence VALID = new Licence(days("2019-01-01", null), null);
    static final RenewalTimes TIMES = new RenewalTimes(3, 30);
    static final DesignationAgreement NEXT = DesignationAgreement.over("2", TERM_END, NEXT_END);
    final Designation one = Designation.takenOver(
            new Designation.Subject(UUID.fromString("0198a7c0-0000-7000-8000-000000000001"), null, "460106"),
            "H46010600001",
            DesignationAgreement.over("1", LocalDate.parse("2026-01-01"), TERM_END),
            new Takeover("1", "存量登记", "agent", AT));

    static Days days(String from, String to) {
        return new Days(List.of(new Days.Span(LocalDate.parse(from), to == null ? null : LocalDate.parse(to))));
    }

    List<DesignationEvent> follow(String day) {
        return follow(day, VALID);
    }

    List<DesignationEvent> follow(String day, Licence licence) {
        DesignationTurn.Today today = new DesignationTurn.Today(LocalDate.parse(day), 180, TIMES, false, true, AT);
        return new DesignationTurn(one, licence, today).take();
    }

    void renew() {
        DesignationSigning.requestRenewal(one, TODAY, TERM_END.minusDays(1).minusMonths(3), AT);
        DesignationSigning.sign(one, Side.INSTITUTION, NEXT, "signer", AT);
        DesignationSigning.sign(one, Side.AGENCY, NEXT, "agent", AT);
    }
}
