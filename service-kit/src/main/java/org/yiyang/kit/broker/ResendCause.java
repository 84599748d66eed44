package org.yiyang.kit.broker;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why events are sent again. */
public enum ResendCause implements Labelled {
    TOPIC_RECREATED("主题重建", "The topic came back empty"),
    REQUESTED("人工要求", "Somebody asked for it");

    private final Label label;

    ResendCause(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
