package org.yiyang.referral.request;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a request for a referral is refused. */
public enum RequestRefusal implements Refusal {
    ALREADY_OPEN(Kind.CONFLICT, "该老人已有待处理的转诊申请（{0}）", "There is an open request for this elder ({0})", null),
    ALREADY_OPEN_ELSEWHERE(
            Kind.CONFLICT,
            "该老人另有其他机构提出的待处理转诊申请；请联系当地调度中心撤回",
            "Another institution has an open request for this elder: ask the dispatcher of the region to withdraw it",
            null),
    ELDER_DECEASED(Kind.INVALID, "登记显示该老人已死亡", "The register says that the elder is dead", "社会保险经办条例 art. 8"),
    NO_DOCTOR(
            Kind.INVALID,
            "合作医疗机构当日不能执业或没有向本机构派驻医生，无人可以办理",
            "No partner that may practise posts a doctor to the home on this day, so that nobody could answer",
            "医师法 art. 15; agreement postings"),
    OWN_UNIT(
            Kind.INVALID,
            "本机构设有医疗机构，由其医生直接转诊",
            "The home has a medical unit of its own, whose doctor refers",
            "双向转诊: only a home without a medical unit asks its partner"),
    NO_PARTNER(
            Kind.INVALID,
            "与该机构没有生效的合作协议",
            "There is no agreement in force with that institution",
            "国家卫生健康委等四部门 2024 协议合作通知"),
    ELDER_UNKNOWN(Kind.INVALID, "该老人未登记为本机构在住老人", "The elder is not registered as living in your institution", null),
    NOT_POSTED(
            Kind.FORBIDDEN,
            "须由协议有效且当日派驻医生的合作医疗机构办理",
            "Only a partner with an agreement in force and a doctor posted on this day may do this",
            "医师法 art. 15; agreement postings");

    private final RefusalText says;

    RequestRefusal(Kind kind, String zh, String en, String rule) {
        this.says = new RefusalText(kind, zh, en, rule);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
