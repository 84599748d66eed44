package org.yiyang.kit.correction;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What is said to be wrong; each service takes those of its own records. */
public enum CorrectionSubject implements Labelled {
    NAME("姓名", "Name"),
    IDENTITY_NUMBER("身份证件号码", "Identity number"),
    PHONE("联系电话", "Telephone"),
    RESIDENCE("居住机构", "Residence"),
    INSURANCE("参保信息", "Insurance"),
    PRIORITY_GROUP("优先服务对象", "Priority group"),
    ASSESSMENT("能力评估", "Assessment"),
    LONG_TERM_CARE("长期护理保险", "Long-term care insurance"),
    FAMILY("家属授权", "Authorisation of family"),
    FAMILY_DOCTOR_CONTRACT("家庭医生签约", "Contract with family doctors"),
    SERVICE_RECORD("服务记录", "Record of a service"),
    REFERRAL("转诊及转诊单", "Referral and its form"),
    RETURN_SLIP("回转单", "Return slip"),
    REFERRAL_REQUEST("转诊申请", "Request for a referral"),
    HOME_BED("家庭病床", "Home bed"),
    HOME_VISIT("上门服务", "Home visit"),
    BOOKED_VISIT("预约就诊", "Booked visit"),
    CONSULTATION("远程会诊申请", "Question to a remote consultation"),
    CONSULTATION_ANSWER("远程会诊意见", "Answer of a remote consultation"),
    OTHER("其他", "Something else");

    private final Label label;

    CorrectionSubject(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
