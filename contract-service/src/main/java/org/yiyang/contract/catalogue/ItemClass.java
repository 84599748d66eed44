package org.yiyang.contract.catalogue;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Whether an item belongs to every agreement or is agreed on top. */
public enum ItemClass implements Labelled {
    BASIC("基本服务", "Basic"),
    OPTIONAL("可选服务", "Optional");

    private final Label label;

    ItemClass(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
