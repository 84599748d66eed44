package org.yiyang.insurance.correction;

import java.util.UUID;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What of a record is said to be wrong, and by which verb of the record it is put right. */
public enum CorrectionSubject implements Labelled {
    NAME("姓名", "Name", "propose-update"),
    IDENTITY_NUMBER("身份证件号码", "Identity number", "correct-identity"),
    PHONE("联系电话", "Telephone", "propose-update"),
    RESIDENCE("居住机构", "Residence", "propose-update"),
    INSURANCE("参保信息", "Insurance", "correct-insured"),
    PRIORITY_GROUP("优先服务对象", "Priority group", "leave-group"),
    ASSESSMENT("能力评估", "Assessment", "withdraw-assessment"),
    FAMILY("家属授权", "Authorisation of family", "withdraw-authorisation"),
    OTHER("其他", "Something else", null);

    private final Label label;
    private final String verb;

    CorrectionSubject(String zh, String en, String verb) {
        this.label = new Label(zh, en);
        this.verb = verb;
    }

    /** Where an elder's record is put right; null where no verb does. */
    String procedure(UUID elder) {
        return verb == null ? null : "/api/v1/elders/" + elder + "/" + verb;
    }

    @Override
    public Label label() {
        return label;
    }
}
