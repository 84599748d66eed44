package org.yiyang.institution.monitoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.dictionary.DictionaryName;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why reported figures are doubtful; with a reason they are accepted nevertheless. */
@DictionaryName("doubt")
@Schema(name = "Doubt")
public enum PlausibilityDoubt implements Labelled {
    RESIDENTS_OVER_BEDS("在院老人多于床位", "More residents than beds"),
    NO_STAFF("有在院老人而无从业人员", "Residents but no staff"),
    FEW_STAFF("从业人员过少", "Too few staff for the residents"),
    BEDS_JUMP("床位数变动过大", "The beds have jumped"),
    STAFF_JUMP("从业人员数变动过大", "The staff has jumped"),
    RESIDENTS_JUMP("在院老人数变动过大", "The residents have jumped");

    private final Label label;

    PlausibilityDoubt(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
