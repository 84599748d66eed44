package org.yiyang.contract.catalogue;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Whether an item may be agreed at all. */
public enum ItemList implements Labelled {
    POSITIVE("正面清单", "Allowed"),
    NEGATIVE("负面清单", "Forbidden");

    private final Label label;

    ItemList(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
