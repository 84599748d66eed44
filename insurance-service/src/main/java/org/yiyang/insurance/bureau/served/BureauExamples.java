package org.yiyang.insurance.bureau.served;

/** Messages as they look on the wire, for the document of the API. */
final class BureauExamples {
    static final String PERSON = """
            {"infno": "1101", "msgid": "H46010600001202611301000000001", "mdtrtarea_admvs": "460106",
             "insuplc_admdvs": "460100", "recer_sys_code": "YIYANG", "infver": "V1.0",
             "opter_type": "1", "opter": "0001", "opter_name": "经办员", "inf_time": "2026-11-30 10:00:00",
             "fixmedins_code": "H46010600001", "fixmedins_name": "示范医院",
             "input": {"data": {"psn_no": "Y013KHN5B3X7G0QZ8M2T4V6W9R"}}}""";

    static final String REFERRAL = """
            {"infno": "2501A", "msgid": "H46010600001202611301000000002", "mdtrtarea_admvs": "460106",
             "insuplc_admdvs": "460100", "recer_sys_code": "YIYANG", "infver": "V1.0",
             "opter_type": "1", "opter": "0001", "opter_name": "经办员", "inf_time": "2026-11-30 10:00:00",
             "fixmedins_code": "H46010600001", "fixmedins_name": "示范医院",
             "input": {"refmedin": {"refl_old_mdtrt_id": "ZY202611300001",
              "psn_no": "Y013KHN5B3X7G0QZ8M2T4V6W9R", "insutype": "390", "diag_code": "I63.900", "diag_name": "脑梗死",
              "reflin_medins_no": "H46010600002", "reflin_medins_name": "上级医院", "mdtrtarea_admdvs": "460106",
              "hosp_agre_refl_flag": "1", "refl_type": "1", "refl_date": "2026-11-30", "refl_rea": "需进一步检查",
              "refl_opnn": "同意转诊", "begndate": "2026-11-30", "enddate": "2027-02-28"}}}""";

    private BureauExamples() {}
}
