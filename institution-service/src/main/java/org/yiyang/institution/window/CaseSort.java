package org.yiyang.institution.window;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** In which order cases are listed. */
public enum CaseSort implements Labelled {
    ID("按登记先后", "As they were begun"),
    DUE("按到期先后", "What is due first");

    private final Label label;

    CaseSort(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
