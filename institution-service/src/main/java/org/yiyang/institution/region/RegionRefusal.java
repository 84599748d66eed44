package org.yiyang.institution.region;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;

/** Every way in which the tree of regions says no. */
public enum RegionRefusal implements Refusal {
    CODE_MALFORMED(
            Kind.INVALID,
            "区划代码须为 2、4、6、9 位数字，功能区为上级代码加 F 和两位数字",
            "A code has 2, 4, 6 or 9 digits; a functional area has its parent's with F and two digits"),
    PARENT_UNKNOWN(Kind.INVALID, "上级区划（{0}）尚未登记", "The region above ({0}) is not entered yet"),
    DAYS_REVERSED(Kind.INVALID, "止期早于起期", "The end is before the beginning"),
    UNKNOWN(Kind.INVALID, "没有这个行政区划（{0}）", "There is no such region ({0})");

    private final Kind kind;
    private final String zh;
    private final String en;

    RegionRefusal(Kind kind, String zh, String en) {
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

    @Override
    public String rule() {
        return "GB/T 2260";
    }
}
