package org.yiyang.institution.region;

import java.util.List;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * Whether the last day of a region's code is known.
 *
 * <pre>
 * VALID ──abolish──► ENDED ──correct──► VALID
 * </pre>
 */
public enum RegionStatus implements Labelled {
    VALID("有效", "Valid"),
    ENDED("已定停用日", "Its end is known");

    private final Label label;

    RegionStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    List<String> verbs() {
        return switch (this) {
            case VALID -> List.of("abolish", "correct");
            case ENDED -> List.of("correct");
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
