package org.yiyang.kit.person;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Why a person is not given what is kept of it. */
enum PersonRefusal implements Refusal {
    EXPORTS_SPENT(
            Kind.TOO_MANY, "今日已提供 {0} 次，明日再试", "It was given {0} times today, which is the limit; come again tomorrow");

    private final RefusalText says;

    PersonRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
