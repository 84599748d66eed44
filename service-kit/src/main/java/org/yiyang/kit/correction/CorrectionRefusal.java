package org.yiyang.kit.correction;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a request is refused before it is decided. */
public enum CorrectionRefusal implements Refusal {
    ELDER_UNKNOWN(Kind.INVALID, "没有这位老人的登记", "No such elder is recorded"),
    RECORD_UNKNOWN(Kind.INVALID, "没有这条关于该老人的记录", "There is no such record about the elder"),
    RECORD_WANTED(Kind.INVALID, "请填写要更正的记录编号", "Name the record that is to be put right"),
    RECORD_UNWANTED(Kind.INVALID, "该事项为老人本人的登记，不填记录编号", "This is in the elder's own record; name no other"),
    SUBJECT_ELSEWHERE(Kind.INVALID, "该事项不在本服务的记录中（{0}）", "This is not recorded in this service ({0})"),
    AUTHORISATION_TOO_NARROW(
            Kind.FORBIDDEN, "授权范围不包括申请更正", "The authorisation does not include asking for changes", "个人信息保护法 art. 29"),
    IN_PERSON_BY_KEEPER(
            Kind.INVALID,
            "当面申请由保存该记录的单位登记；本人或家属自行提交的申请不填此项",
            "Only the keeper of the record enters who came in person; leave it out of a request that the person or the family sends"),
    ALREADY_ASKED(Kind.CONFLICT, "该事项已有待决定的更正申请", "A request about this waits for its decision already"),
    REGION_NOT_YOURS(Kind.FORBIDDEN, "不是您的统筹区（{0}）", "Not your region ({0})"),
    NOT_THE_KEEPER(Kind.FORBIDDEN, "只有保存该记录的机构可以决定", "Only the institution that keeps the record decides"),
    NOT_YOURS(Kind.FORBIDDEN, "只有申请人一方可以撤回", "Only the applicant's side may withdraw a request");

    private final RefusalText says;

    CorrectionRefusal(Kind kind, String zh, String en) {
        this(kind, zh, en, null);
    }

    CorrectionRefusal(Kind kind, String zh, String en, String rule) {
        this.says = new RefusalText(kind, zh, en, rule);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
