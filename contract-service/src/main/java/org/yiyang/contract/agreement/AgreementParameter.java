package org.yiyang.contract.agreement;

import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterSpec;
import org.yiyang.kit.parameter.ParameterType;

/** What regions set for their agreements. */
public enum AgreementParameter implements ParameterKey {
    FILING_REQUIRED(ParameterSpec.bool(true)
            .named("协议须备案后生效", "An agreement takes effect only once filed")
            .from("local practice of health and civil affairs departments")),
    FILING_WITH_HEALTH(ParameterSpec.bool(true)
            .named("协议须向卫生健康部门备案", "Agreements are filed with the health department")
            .from("国卫办老龄发〔2020〕23号; one of the two or both by region")),
    FILING_WITH_CIVIL(ParameterSpec.bool(true)
            .named("协议须向民政部门备案", "Agreements are filed with the civil affairs department")
            .from("国卫办老龄发〔2020〕23号; one of the two or both by region")),
    FILING_WORKDAYS(ParameterSpec.number(ParameterType.WORKDAYS, 10, 1, 60)
            .named("部门办理协议备案的工作日数", "Workdays in which a department files an agreement or refuses to")
            .from("local practice")),
    FILING_ANSWER_DAYS(ParameterSpec.number(ParameterType.DAYS, 30, 1, 365)
            .named("不予备案后当事方补正日数", "Days in which the parties put right what a department refused")
            .from("local practice")),
    CARE_FILING_COUNTS(ParameterSpec.bool(true)
            .named(
                    "养老机构未按期备案的不得签约、协议中止",
                    "With a home that was not filed in its time nothing is signed, and agreements are suspended")
            .from("养老机构管理办法 art. 9")),
    AMENDMENT_FILING(ParameterSpec.bool(true)
            .named("协议变更须重新备案后生效", "An amendment takes effect only once filed")
            .from("local practice; which changes, the parameters below say")),
    AMENDMENT_FILING_SERVICES(ParameterSpec.bool(true)
            .named("服务项目或频次变更须重新备案", "Other items or frequencies are filed again")
            .from("local practice")),
    AMENDMENT_FILING_FEES(ParameterSpec.bool(true)
            .named("收费方式变更须重新备案", "Other fees are filed again")
            .from("local practice")),
    AMENDMENT_FILING_PERIOD(ParameterSpec.bool(true)
            .named("自动续签条款变更须重新备案", "Another clause of renewal, by which the period changes, is filed again")
            .from("local practice")),
    AMENDMENT_FILING_CHANNEL(ParameterSpec.bool(false)
            .named("绿色通道变更须重新备案", "Another green channel is filed again")
            .from("local practice")),
    AMENDMENT_FILING_SITE(ParameterSpec.bool(false)
            .named("执业站点变更须重新备案", "Another practice site is filed again")
            .from("local practice")),
    NEGOTIATION_DAYS(ParameterSpec.number(ParameterType.DAYS, 60, 1, 365)
            .named("协商与签署的日数", "Days in which a draft or an offer is answered and signed before it lapses")
            .from("local practice")),
    SUCCESSION_DAYS(ParameterSpec.number(ParameterType.DAYS, 30, 1, 365)
            .named("对方确认承接机构的日数", "Days in which the other party confirms the successor of a party")
            .from("民法典 art. 67; local practice")),
    BREACH_NOTICE_DAYS(ParameterSpec.number(ParameterType.DAYS, 30, 0, 365)
            .named("违约解除提前通知日数", "Notice before ending for breach")
            .from("reference text of the agreement, 2024")),
    RENEWAL_REMINDER_DAYS(ParameterSpec.number(ParameterType.DAYS, 90, 0, 365)
            .named("到期前续签提醒日数", "Days before the end of the term at which the parties are reminded")
            .from("local practice")),
    RENEWAL_URGENT_DAYS(ParameterSpec.number(ParameterType.DAYS, 30, 0, 365)
            .named("到期前加急提醒日数", "Days before the end of the term from which the reminder is urgent")
            .from("local practice"));

    private final ParameterSpec spec;

    AgreementParameter(ParameterSpec spec) {
        this.spec = spec;
    }

    @Override
    public ParameterSpec spec() {
        return spec;
    }
}
