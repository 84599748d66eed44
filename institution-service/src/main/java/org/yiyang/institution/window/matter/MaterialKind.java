package org.yiyang.institution.window.matter;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** The papers that the checklists ask for. */
public enum MaterialKind implements Labelled {
    FILING_APPLICATION("备案申请书", "Application for filing"),
    REGISTRATION_CERTIFICATE("登记证书（营业执照）", "Certificate of registration"),
    COMMITMENT("符合国家规定的承诺书", "Commitment to the safety rules"),
    PREMISES_PROOF("场所权属或使用证明", "Proof of the right to use the premises"),
    STAFF_LIST("医务人员名录及执业证书", "List of medical staff with their certificates"),
    RULES("规章制度", "House rules"),
    EQUIPMENT_LIST("设备清单", "List of equipment"),
    LICENCE_APPLICATION("设置与执业登记申请书", "Application for establishment and practice"),
    FEASIBILITY_STUDY("可行性研究报告", "Feasibility study"),
    SITE_REPORT("选址报告和建筑设计平面图", "Site report and floor plan"),
    CAPITAL_PROOF("资信证明", "Proof of means"),
    CHANGE_APPLICATION("变更登记（备案）申请书", "Application for a change"),
    CHANGE_GROUNDS("变更理由及证明材料", "Grounds of the change with proof"),
    VERIFICATION_APPLICATION("校验（延续）申请书", "Application for verification or renewal"),
    LICENCE_COPY("许可证或备案回执", "The licence or the receipt of filing"),
    WORK_SUMMARY("校验期工作总结", "Report on the work since the last verification"),
    DEREGISTRATION_APPLICATION("注销申请书", "Application for deregistration"),
    SETTLEMENT_PLAN("在院老人安置方案", "Plan for settling the residents");

    private final Label label;

    MaterialKind(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
