package org.yiyang.institution.window.matter;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.dictionary.DictionaryName;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What may be asked for at the one window (综合窗口). */
@DictionaryName("matter")
@Schema(name = "Matter")
public enum CaseMatter implements Labelled {
    CARE_FILING("养老机构备案", "Filing of a care home"),
    INTERNAL_UNIT_FILING("养老机构内设医疗机构备案", "Filing of a medical unit inside a home"),
    CLINIC_FILING("诊所备案", "Filing of a clinic"),
    MEDICAL_SETUP("医疗机构设置审批", "Permission to set up a medical institution"),
    MEDICAL_LICENSING("医疗机构设置与执业许可", "Licensing of a medical institution"),
    CHANGE("变更", "Change of what is registered"),
    RENEW_VERIFY("校验与延续", "Verification or renewal of a licence"),
    DEREGISTER("注销", "Deregistration");

    /** By which a unit that is not registered yet comes into the register. */
    public static final List<CaseMatter> ENTERING_UNITS = List.of(INTERNAL_UNIT_FILING, MEDICAL_LICENSING);

    private final Label label;

    CaseMatter(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** Whether it may be about a unit that is planned and not registered yet. */
    public boolean plans() {
        return this == MEDICAL_SETUP || ENTERING_UNITS.contains(this);
    }

    /** Whether a certificate is issued by it that was not there before. */
    public boolean certifies() {
        return this == CARE_FILING || this == CLINIC_FILING || ENTERING_UNITS.contains(this);
    }

    /** Whether the matter is a filing by its nature, which nobody can refuse (备案不是许可). */
    public boolean filing() {
        return this == CARE_FILING || this == CLINIC_FILING || this == INTERNAL_UNIT_FILING;
    }

    @Override
    public Label label() {
        return label;
    }
}
