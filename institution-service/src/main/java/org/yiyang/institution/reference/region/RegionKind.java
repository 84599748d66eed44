package org.yiyang.institution.reference.region;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.refusal.Refused;

/** The levels of the tree of regions; a level follows from the length of the code. */
public enum RegionKind implements Labelled {
    PROVINCE("省（自治区、直辖市）", "Province"),
    CITY("地级市", "City"),
    DISTRICT("县（区）", "District or county"),
    STREET("乡镇（街道）", "Street or township"),
    FUNCTIONAL("功能区", "Functional area");

    private final Label label;

    RegionKind(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /**
     * The level of a code: 2, 4, 6 or 9 digits, or a parent's digits with F and two more.
     *
     * @throws Refused for anything else
     */
    static RegionKind of(String code) {
        for (RegionKind kind : values()) {
            if (kind.writes(code)) {
                return kind;
            }
        }
        throw new Refused(RegionRefusal.CODE_MALFORMED).at("/code");
    }

    /** Whether a code is written as those of this level are. */
    boolean writes(String code) {
        return code.matches(
                switch (this) {
                    case PROVINCE -> "[0-9]{2}";
                    case CITY -> "[0-9]{4}";
                    case DISTRICT -> "[0-9]{6}";
                    case STREET -> "[0-9]{9}";
                    case FUNCTIONAL -> "([0-9]{4}|[0-9]{6})F[0-9]{2}";
                });
    }

    /**
     * Refuses a file's word for the kind that does not fit: ADMIN for all of GB/T 2260, FUNCTIONAL, a level's own name, or
     * nothing.
     */
    void mustBe(String word) {
        String coarse = this == FUNCTIONAL ? "FUNCTIONAL" : "ADMIN";
        if (!word.isEmpty() && !word.equals(name()) && !word.equals(coarse)) {
            throw new Refused(RegionRefusal.KIND_MISMATCH, coarse).at("/kind");
        }
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
    public Label label() {
        return label;
    }
}
