package org.yiyang.insurance.designation;

import java.util.List;
import java.util.stream.Stream;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What an official should look at; nothing is refused because of it. */
public enum DesignationWarning implements Labelled {
    CODE_OF_OTHER_POOL(
            "国家编码中的区划不在本定点的统筹地区，请核对编码",
            "The area in the national code lies in another pool than the designation; please compare");

    /** Where the area (GB/T 2260) stands in a code: H, six digits of the area, five of a serial number. */
    private static final int AREA_FROM = 1;

    private static final int AREA_TO = 7;
    private static final int PAIR = 2;

    private final Label label;

    DesignationWarning(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /**
     * What is to be looked at of a designation.
     *
     * @param poolDigits parameter POOL_DIGITS
     */
    static List<DesignationWarning> of(Designation one, int poolDigits) {
        String code = one.term().code();
        return Stream.of(values())
                .filter(warning -> switch (warning) {
                    case CODE_OF_OTHER_POOL -> code != null && !samePool(code, one.region(), poolDigits);
                })
                .toList();
    }

    /** The code of a province as a whole, or of a region of fewer digits, is compared as far as it reaches. */
    private static boolean samePool(String code, String region, int poolDigits) {
        String area = reaching(code.substring(AREA_FROM, AREA_TO));
        String own = region.replaceFirst("\\D.*", "");
        int digits = Math.min(poolDigits, Math.min(area.length(), own.length()));
        return area.substring(0, digits).equals(own.substring(0, digits));
    }

    /** 460000 is 46, and 460100 is 4601. */
    private static String reaching(String area) {
        String last = "0".repeat(PAIR);
        String shorter = area;
        while (shorter.length() > PAIR && shorter.endsWith(last)) {
            shorter = shorter.substring(0, shorter.length() - PAIR);
        }
        return shorter;
    }

    @Override
    public Label label() {
        return label;
    }
}
