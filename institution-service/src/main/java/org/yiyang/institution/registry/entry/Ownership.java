package org.yiyang.institution.registry.entry;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Who owns an institution and for what purpose it is run. */
public enum Ownership implements Labelled {
    PUBLIC("公办", "Public"),
    PUBLIC_BUILT_PRIVATE_RUN("公建民营", "Publicly built, privately run"),
    PRIVATE_NONPROFIT("民办非营利", "Private, non-profit"),
    PRIVATE_FORPROFIT("民办营利", "Private, for profit");

    private final Label label;

    Ownership(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
