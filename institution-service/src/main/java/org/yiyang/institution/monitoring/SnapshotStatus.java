package org.yiyang.institution.monitoring;

import java.util.List;
import org.yiyang.kit.http.Labelled;

/**
 * The way of a reported snapshot.
 *
 * <pre>
 * SUBMITTED ──confirm──▶ CONFIRMED
 *     └──────return────▶ RETURNED (reported again as a new snapshot)
 * </pre>
 */
enum SnapshotStatus implements Labelled {
    SUBMITTED("已上报", "Submitted"),
    CONFIRMED("已确认", "Confirmed"),
    RETURNED("已退回", "Returned");

    private final String zh;
    private final String en;

    SnapshotStatus(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    List<SnapshotStatus> next() {
        return switch (this) {
            case SUBMITTED -> List.of(CONFIRMED, RETURNED);
            case CONFIRMED, RETURNED -> List.of();
        };
    }

    List<String> verbs() {
        return switch (this) {
            case SUBMITTED -> List.of("confirm", "return");
            case CONFIRMED, RETURNED -> List.of();
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
