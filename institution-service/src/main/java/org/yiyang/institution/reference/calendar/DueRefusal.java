package org.yiyang.institution.reference.calendar;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a question about the end of a period is refused. */
public enum DueRefusal implements Refusal {
    PERIOD_UNCLEAR(
            Kind.INVALID,
            "期间须且只能以 workdays、days、months 之一给出",
            "A period is given by exactly one of workdays, days and months"),
    FROM_RANGE(Kind.INVALID, "起算日须在 {0} 年与 {1} 年之间", "The first day must lie between the years {0} and {1}");

    private final RefusalText says;

    DueRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }

    @Override
    public String rule() {
        return "民法典 201–203";
    }
}
