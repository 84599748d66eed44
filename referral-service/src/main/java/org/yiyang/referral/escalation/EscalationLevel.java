package org.yiyang.referral.escalation;

import java.util.List;
import java.util.stream.Stream;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** To whom something that is late, or that a dispatcher cannot settle, has gone by now. */
public enum EscalationLevel implements Labelled {
    NONE("未升级", "Not escalated"),
    REGION("属地调度", "The region's dispatchers"),
    ABOVE("上级调度", "The dispatchers of the region above, too");

    private static final int ZONE_CHARACTERS = 3;
    private static final int DISTRICT_DIGITS = 6;
    private static final int STEP_DIGITS = 2;
    private final Label label;

    EscalationLevel(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** The regions whose dispatchers are asked, for an institution of one region. */
    public List<String> regions(String own) {
        return this == ABOVE ? Stream.of(own, above(own)).distinct().toList() : List.of(own);
    }

    /** The code of the region above by the digits of 行政区划代码; a province is the last. */
    private static String above(String region) {
        if (region.contains("F")) {
            return region.substring(0, region.length() - ZONE_CHARACTERS);
        }
        if (region.length() > DISTRICT_DIGITS) {
            return region.substring(0, DISTRICT_DIGITS);
        }
        return region.length() <= STEP_DIGITS ? region : region.substring(0, region.length() - STEP_DIGITS);
    }

    @Override
    public Label label() {
        return label;
    }
}
