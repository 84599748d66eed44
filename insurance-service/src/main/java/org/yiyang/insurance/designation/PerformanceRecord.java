package org.yiyang.insurance.designation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Of what a supervisor takes back what was recorded last, so that it waits as before. */
@Schema(name = "PerformanceRecord")
enum PerformanceRecord implements Labelled {
    FILING("备案", "That something was filed with the administration"),
    SUPPLEMENTARY_AGREEMENT("补充协议的终止", "The end of a supplementary agreement"),
    MEASURE("违约处理的了结", "That a measure was done, or lifted"),
    REMEDY("救济的结果", "What became of a remedy"),
    PAYMENT("拨付", "That costs were paid");

    private final Label label;

    PerformanceRecord(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
