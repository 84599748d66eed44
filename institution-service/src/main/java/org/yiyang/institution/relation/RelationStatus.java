package org.yiyang.institution.relation;

import java.util.List;
import org.yiyang.kit.http.Labelled;

/**
 * The life of a relation.
 *
 * <pre>
 * ACTIVE ──end──▶ ENDED
 *   └──annul──┴──▶ ANNULLED (it never was)
 * </pre>
 */
public enum RelationStatus implements Labelled {
    ACTIVE("有效", "Active"),
    ENDED("已结束", "Ended"),
    ANNULLED("登记有误，已作废", "Annulled");

    private final String zh;
    private final String en;

    RelationStatus(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The verbs that make sense here. */
    List<String> verbs() {
        return switch (this) {
            case ACTIVE -> List.of("end", "correct", "annul");
            case ENDED -> List.of("correct", "annul");
            case ANNULLED -> List.of();
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
