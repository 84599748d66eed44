package org.yiyang.institution.supervision.review;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** The three parties (三方) of the annual review. */
public enum ReviewParty implements Labelled {
    GOVERNMENT("政府", "Government"),
    SOCIETY("社会", "Society"),
    INDIVIDUAL("个人", "Individuals");

    private final Label label;

    ReviewParty(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** Whether it scores by codes that its members are given; the authority scores itself. */
    boolean scoresByCodes() {
        return this != GOVERNMENT;
    }

    @Override
    public Label label() {
        return label;
    }
}
