package org.yiyang.institution.supervision.subject;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** How supervision refuses what concerns an institution that no longer exists. */
public enum SubjectRefusal implements Refusal {
    CLOSED(
            Kind.CONFLICT,
            "该机构已注销或者已由其他机构承继，不再办理",
            "The institution is closed, or another has taken its place: nothing more is begun, approved or paid for it",
            "养老机构管理办法 and 医疗机构管理条例: with its registration an institution's rights and duties end or pass on"),
    GOES_ON(
            Kind.CONFLICT,
            "该机构仍在，须由其整改",
            "The institution is still there and has to put right what was found",
            "only what nobody is left to put right is closed without it");

    private final RefusalText says;

    SubjectRefusal(Kind kind, String zh, String en, String rule) {
        this.says = new RefusalText(kind, zh, en, rule);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
