package org.yiyang.institution.fund;

import org.yiyang.kit.http.Labelled;

/** Where funds come from. */
public enum FundSource implements Labelled {
    CENTRAL("中央资金", "Central"),
    PROVINCIAL("省级资金", "Provincial"),
    CITY("市级资金", "City"),
    DISTRICT("区级资金", "District"),
    LOTTERY("福利彩票公益金", "Welfare lottery"),
    SOCIAL("社会资金", "Society");

    private final String zh;
    private final String en;

    FundSource(String zh, String en) {
        this.zh = zh;
        this.en = en;
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
