package org.yiyang.institution.pilot;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;

/** Every way in which the register of pilots says no. */
public enum PilotRefusal implements Refusal {
    ALREADY_NAMED(Kind.CONFLICT, "该机构已是此项目的试点（{0}）", "The institution is a pilot of this programme already ({0})"),
    REGION_NOT_YOURS(Kind.FORBIDDEN, "该机构不在您的管辖范围", "The institution is not within your jurisdiction");

    private final Kind kind;
    private final String zh;
    private final String en;

    PilotRefusal(Kind kind, String zh, String en) {
        this.kind = kind;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
