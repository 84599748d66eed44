package org.yiyang.institution.region;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Refused;

/** The levels of the tree of regions; a code's length tells which. */
public enum RegionKind implements Labelled {
    PROVINCE("省（自治区、直辖市）", "Province"),
    CITY("地级市", "City"),
    DISTRICT("县（区）", "District or county"),
    STREET("乡镇（街道）", "Street or township"),
    FUNCTIONAL("功能区", "Functional area");

    private final String zh;
    private final String en;

    RegionKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /**
     * The level of a code: 2, 4, 6 or 9 digits, or a parent's digits with F and two more.
     *
     * @throws Refused for anything else
     */
    static RegionKind of(String code) {
        if (code.matches("(\\d{4}|\\d{6})F\\d{2}")) {
            return FUNCTIONAL;
        }
        if (!code.matches("\\d{2}|\\d{4}|\\d{6}|\\d{9}")) {
            throw new Refused(RegionRefusal.CODE_MALFORMED).at("/code");
        }
        return switch (code.length()) {
            case 2 -> PROVINCE;
            case 4 -> CITY;
            case 6 -> DISTRICT;
            default -> STREET;
        };
    }

    String parentOf(String code) {
        return switch (this) {
            case PROVINCE -> null;
            case CITY -> code.substring(0, 2);
            case DISTRICT -> code.substring(0, 4);
            case STREET -> code.substring(0, 6);
            case FUNCTIONAL -> code.substring(0, code.indexOf('F'));
        };
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
