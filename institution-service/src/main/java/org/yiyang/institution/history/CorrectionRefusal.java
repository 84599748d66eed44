package org.yiyang.institution.history;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a correction of a record is refused, whatever register it is of. */
public enum CorrectionRefusal implements Refusal {
    NOTHING_CHANGED(
            Kind.INVALID,
            "与现有内容相同或看不出差别，没有可更正的内容",
            "This is what is recorded already, or it looks the same: there is nothing to change",
            "a change that nobody can see is none");

    private final RefusalText says;

    CorrectionRefusal(Kind kind, String zh, String en, String rule) {
        this.says = new RefusalText(kind, zh, en, rule);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
