package org.yiyang.institution.registry.entry;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** How a care home is run, whoever owns it. */
public enum OperatingMode implements Labelled {
    PUBLICLY_RUN("公办公营", "Publicly built and run"),
    PUBLIC_BUILT_PRIVATE_RUN("公建民营", "Publicly built, privately run"),
    PRIVATELY_RUN("民办民营", "Privately built and run"),
    PUBLICLY_AIDED("民办公助", "Privately run with public aid"),
    CONCESSION("特许经营", "Run under a concession"),
    ENTRUSTED("委托运营", "Run by another on behalf of its owner");

    private final Label label;

    OperatingMode(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
