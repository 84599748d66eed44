package org.yiyang.contract.familydoctor;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;
import org.yiyang.kit.refusal.Refused;

/** Every way in which the register of family doctors says no. */
public enum FamilyDoctorRefusal implements Refusal {
    TEAM_INCOMPLETE(
            Kind.INVALID,
            "团队至少须有{1}名{0}",
            "A team has at least {1} of {0}",
            "parameters TEAM_GENERAL_PRACTITIONERS, TEAM_NURSES, TEAM_PUBLIC_HEALTH_WORKERS"),
    NOT_GRASSROOTS(
            Kind.INVALID,
            "家庭医生团队设在基层医疗卫生机构（社区卫生服务机构、卫生院、村卫生室、门诊部和诊所）",
            "Family-doctor teams are formed at grassroots institutions",
            "国卫基层发〔2022〕10号; parameter TEAMS_AT_GRASSROOTS_ONLY"),
    MEMBER_UNCLEAR(
            Kind.INVALID,
            "成员须以派驻记录、执业证号或人数之一表示",
            "A member is known by a posting, by a licence number, or by a count: by one of them"),
    MEMBER_UNNAMED(Kind.INVALID, "{0}须以派驻记录或执业证号登记", "{0}: named by a posting or a licence number", "医师法; 护士条例"),
    POSTING_UNKNOWN(
            Kind.INVALID,
            "没有这条有效的派驻记录，或不是本机构及合作机构派驻",
            "There is no such posting in force of this institution or of a partner"),
    POSTING_OTHER_ROLE(Kind.INVALID, "派驻岗位为{0}，不能作为{1}", "Posted as {0}, which is no {1}"),
    PARTNER_UNFIT(Kind.INVALID, "合作机构须为有效执业的医疗机构", "Partners are medical institutions that may practise today"),
    TEAM_UNBACKED(
            Kind.INVALID,
            "团队须有二级和三级医院各一家支持",
            "A team needs a hospital of level 2 and one of level 3 behind it",
            "parameter TEAM_NEEDS_HOSPITALS"),
    INSTITUTION_UNFIT(Kind.INVALID, "该机构不是有效执业的医疗机构", "This is no medical institution that may practise today"),
    NOT_YOUR_TEAM(Kind.FORBIDDEN, "只有团队所属机构可以进行此操作", "Only the team's own institution may do this"),
    TEAM_UNKNOWN(Kind.INVALID, "没有这个团队", "There is no such team"),
    TEAM_DISSOLVED(Kind.INVALID, "该团队已解散", "This team has been dissolved"),
    TEAM_HAS_ELDERS(Kind.CONFLICT, "团队仍有签约老人（{0}）", "The team still has elders ({0})"),
    SAME_TEAM(Kind.INVALID, "老人已由该团队服务", "The elder is with this team already"),
    ELDER_UNKNOWN(Kind.INVALID, "尚无该老人的登记信息", "This elder is not known here"),
    ELDER_DECEASED(Kind.INVALID, "该老人已去世", "This elder has died"),
    ELDER_ELSEWHERE(Kind.INVALID, "该老人不在本市", "This elder lives in another city"),
    ELDER_HAS_TEAM(Kind.CONFLICT, "该老人已与一个家庭医生团队签约", "This elder has a family-doctor team already"),
    DAYS_REVERSED(Kind.INVALID, "止期早于起期", "The last day is before the first"),
    TERM_TOO_LONG(Kind.INVALID, "家庭医生签约以一年为一个周期", "A family-doctor contract runs for one year at most"),
    DAY_PAST(Kind.INVALID, "日期不能早于今天", "The day is past"),
    RENEWED_ALREADY(Kind.CONFLICT, "已续签至 {0}", "It has been renewed up to {0} already");

    private final RefusalText says;

    FamilyDoctorRefusal(Kind kind, String zh, String en) {
        this(kind, zh, en, null);
    }

    FamilyDoctorRefusal(Kind kind, String zh, String en, String rule) {
        this.says = new RefusalText(kind, zh, en, rule);
    }

    /** This refusal of one field. */
    Refused at(String pointer, Object... values) {
        return new Refused(this, values).at(pointer);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
