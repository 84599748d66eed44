package org.yiyang.institution.registry.unit;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** How institutions belong together; units and operators stand in the register itself. */
public enum RelationKind implements Labelled {
    BRANCH_IN_HOME("医疗机构在养老机构设立分支机构", "A branch of a medical institution in a care home", 2),
    INTRODUCED("养老机构引进医疗机构", "A medical institution brought in by a care home", 2),
    /** The first is run by all others together, as 光荣院 and 精神病院 run 民政医院 in 三台县. */
    JOINTLY_RUN("举办", "One institution set up and run by others", 5),
    CO_LOCATED("毗邻建设（三院合一）", "Neighbours on one campus (three in one)", 5);

    private final Label label;
    private final int membersMax;

    RelationKind(String zh, String en, int membersMax) {
        this.label = new Label(zh, en);
        this.membersMax = membersMax;
    }

    boolean holds(int members) {
        return members >= 2 && members <= membersMax;
    }

    @Override
    public Label label() {
        return label;
    }
}
