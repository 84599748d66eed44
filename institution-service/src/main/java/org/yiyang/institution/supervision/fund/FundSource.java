package org.yiyang.institution.supervision.fund;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Where funds come from. */
public enum FundSource implements Labelled {
    CENTRAL("中央资金", "Central"),
    PROVINCIAL("省级资金", "Provincial"),
    CITY("市级资金", "City"),
    DISTRICT("区级资金", "District"),
    LOTTERY("福利彩票公益金", "Welfare lottery"),
    SOCIAL("社会资金", "Society");

    private final Label label;

    FundSource(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
