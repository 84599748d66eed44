package org.yiyang.insurance.elder;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which the register of insured elders says no; never says whose a duplicate is. */
public enum ElderRefusal implements Refusal {
    ALREADY_ENTERED(
            Kind.CONFLICT, "该人员已登记，请向医保经办机构申请合并", "The person is entered already; ask the agency to merge", null) {
        /** It reveals to whoever has a number that the person is registered. */
        @Override
        public boolean isRecorded() {
            return true;
        }
    },
    REVEALS_SPENT(
            Kind.TOO_MANY,
            "本账号今日查看完整信息已达上限（{0} 次），明日再试或请同事办理",
            "This account was shown the plain values of {0} today, which is the limit; come again tomorrow",
            "parameter REVEALS_PER_DAY") {
        @Override
        public boolean isRecorded() {
            return true;
        }
    },
    NUMBER_CORRECTED_BY_YOU(
            Kind.FORBIDDEN,
            "公民身份号码由您更正，须由另一人核验",
            "You corrected the identity number; somebody else must verify it",
            "5-roles: separation of duties"),
    CITIZEN_ID_INVALID(
            Kind.INVALID, "公民身份号码不符合校验规则（{0}）", "Not a valid citizen's identity number ({0})", "GB 11643-1999"),
    IDENTITY_BY_ONE(
            Kind.INVALID,
            "请填写18位证件号码，或者其他证件，二者只填其一",
            "Either the number of 18 characters or another document, and one of them only",
            null),
    DOCUMENT_KIND(
            Kind.INVALID,
            "不能以{0}登记；18位号码请填入公民身份号码一栏",
            "Nobody is entered by this: {0}; a number of 18 characters goes to citizenId",
            null),
    DOCUMENT_COUNTRY(
            Kind.INVALID,
            "护照须填写签发国家（地区）的三位字母代码，其他证件不填",
            "A passport needs the three letters of who issued it, any other document has none",
            "ISO 3166-1"),
    BIRTH_IMPLAUSIBLE(Kind.INVALID, "出生日期在今天之后，或早于130年前", "Born in the future, or more than 130 years ago", null),
    TOO_YOUNG(Kind.INVALID, "未满{0}周岁", "Not yet {0} years old", "老年人权益保障法 art. 2"),
    RESIDENCE_NOT_YOURS(Kind.FORBIDDEN, "只能登记本机构的在住老人", "Only residents of your own institution", null),
    RESIDENCE_UNKNOWN(
            Kind.INVALID,
            "居住机构不存在，或其登记信息尚未送达",
            "The home does not exist, or its registration has not arrived yet",
            null),
    REGION_NOT_YOURS(Kind.FORBIDDEN, "该区划不在您的范围（{0}）", "The region is not yours ({0})", null),
    SCOPE_MISSING(Kind.FORBIDDEN, "令牌缺少权限范围：{0}", "The token lacks the scope: {0}", null),
    DAYS_REVERSED(Kind.INVALID, "止期早于起期", "The last day is before the first", null),
    PERIODS_OVERLAP(Kind.INVALID, "参保期间重叠", "Insured periods overlap", null),
    DAY_IN_FUTURE(Kind.INVALID, "日期不能晚于今天", "The day may not lie in the future", null),
    DIED_BEFORE_BIRTH(Kind.INVALID, "死亡日期早于出生日期", "Died before being born", null),
    BEFORE_BIRTH(Kind.INVALID, "日期早于出生日期", "A day before the birth", null),
    NOTHING_PROPOSED(Kind.INVALID, "没有任何变更内容，或与现有登记相同", "Nothing is proposed that differs from the record", null),
    PROPOSAL_UNFIT(
            Kind.INVALID,
            "所提姓名没有可见文字，或含有不允许的内容，请退回",
            "The name that is proposed is blank or not allowed; decline it",
            null),
    PHONE_OR_NONE(Kind.INVALID, "要删除电话，就不填写新电话", "A telephone is removed or changed, not both", null),
    REGION_OF_OTHER_POOL(
            Kind.INVALID,
            "“{0}”不在本统筹区（{1}）内：请办理参保关系转出（transfer-out），由转入地登记",
            "{0} lies in another pool than {1}: transfer the insurance out (transfer-out), and the other region enters it",
            "parameter POOL_DIGITS"),
    AUTHORISATION_PAST(Kind.INVALID, "授权有效期已过", "The authorisation would be over already", null),
    AUTHORISATION_TOO_LONG(
            Kind.INVALID, "授权最长至 {0}", "An authorisation ends on {0} at the latest", "parameter AUTHORISATION_DAYS"),
    KINSHIP_WANTED(Kind.INVALID, "请填写该家属与老人的关系", "Say how the family member is related to the elder", null),
    AUTHORISATIONS_MAX(
            Kind.INVALID,
            "最多授权 {0} 名家属；请先撤回不再需要的授权",
            "At most {0} persons may be authorised; withdraw what is no longer needed first",
            "size of an elder's published record"),
    INVITATIONS_MAX(
            Kind.INVALID,
            "最多同时有 {0} 个未使用的邀请码；请先撤回",
            "At most {0} codes may be unused at once; withdraw those that nobody needs first",
            null),
    INVITATION_NONE(Kind.CONFLICT, "没有未使用的邀请码", "There is no unused code", null),
    INVITATION_NOT_VALID(
            Kind.INVALID,
            "邀请码无效：未发出、已使用、已过期或已撤回",
            "Not a valid code: never given out, used already, expired or withdrawn",
            null),
    ACCOUNT_UNFIT(
            Kind.INVALID,
            "该账号不能绑定：账号标识（sub）须为 UUID",
            "This account cannot be bound: its identifier (sub) must be a UUID",
            null),
    ACCOUNT_ELDERS_MAX(
            Kind.INVALID,
            "一个账号最多为 {0} 名老人办事；请先由其中的老人或养老院撤回不再需要的授权",
            "One account may act for at most {0} elders; have an authorisation withdrawn that is no longer needed first",
            null),
    AUTHORISATION_UNKNOWN(Kind.NOT_FOUND, "没有这项授权", "There is no such authorisation", null),
    AUTHORISATION_TOO_NARROW(Kind.FORBIDDEN, "授权不包括提出变更", "The authorisation does not cover proposals", null),
    MERGED_INTO_ITSELF(Kind.INVALID, "不能并入自身", "A record cannot be merged into itself", null),
    SURVIVOR_UNKNOWN(Kind.INVALID, "保留的记录不存在，或不在您的范围", "There is no such record for you to merge into", null),
    OTHER_UNKNOWN(Kind.INVALID, "另一条记录不存在，或不在您的范围", "There is no such other record in your scope", null),
    SURVIVOR_UNFIT(
            Kind.CONFLICT, "保留的记录处于“{0}”状态，请选择另一条作为保留记录", "The record to merge into is {0}; keep the other one", null),
    SURVIVOR_LIVES(
            Kind.CONFLICT,
            "被并入的记录已登记死亡，保留的记录未登记；请先核实死亡信息",
            "One record says that the person has died, the one to be kept does not; clear up first which is true",
            null),
    GOES_ON_ELSEWHERE(
            Kind.CONFLICT,
            "本记录已并入该人另一记录，请在该记录办理",
            "This record was merged into another of the same person: do it there",
            null),
    HOLDS_MERGED(
            Kind.CONFLICT, "已有记录并入本记录，请将本记录作为保留记录", "Other records were merged into this one; keep this one", null),
    NOT_IN_GROUP(Kind.INVALID, "该日起不在“{0}”之列", "Not in that group from that day on: {0}", null),
    SCORE_WANTED(
            Kind.INVALID,
            "按该标准评估须填写总分（0–{0}），等级由总分和有关情形得出",
            "By this scale the score (0 to {0}) is recorded; the level follows from it and the facts",
            "GB/T 42195-2022"),
    LEVEL_WANTED(
            Kind.INVALID,
            "按该标准评估须填写该标准的等级，不填总分和情形",
            "By this scale its own level is recorded, without score and facts",
            "医保办发〔2021〕37号"),
    ASSESSMENT_TOO_LONG(
            Kind.INVALID, "评估结果有效期不得超过 {0} 个月", "An assessment is valid for {0} months at most", "parameter"),
    ASSESSMENT_UNKNOWN(Kind.INVALID, "没有这项评估", "There is no such assessment", null),
    DISABLED_SINCE_WANTED(
            Kind.INVALID,
            "申请评估须填写失能起始日期",
            "An application for assessment must say since when the person is disabled",
            null),
    DISABLED_TOO_SHORT(
            Kind.INVALID,
            "失能未满 {0} 个月，不能申请",
            "Disabled for less than {0} months",
            "parameter LONG_TERM_CARE_DISABLED_MONTHS"),
    LONG_TERM_CARE_NOT_ASSESSED(
            Kind.INVALID,
            "该日没有有效的长期护理失能等级评估结论",
            "No assessment by the scale of long-term care insurance is valid on that day",
            "医保办发〔2021〕37号"),
    LONG_TERM_CARE_LEVEL_LOW(
            Kind.INVALID,
            "失能等级为“{0}”，低于享受待遇的最低等级（{1}级）",
            "The level is {0}, below the least that has benefits ({1})",
            "parameter LONG_TERM_CARE_LEAST_LEVEL"),
    LONG_TERM_CARE_TOO_EARLY(
            Kind.INVALID,
            "待遇自 {0} 起方可享受",
            "Benefits begin on {0} at the earliest",
            "parameter LONG_TERM_CARE_FROM_NEXT_MONTH"),
    LONG_TERM_CARE_TOO_LONG(
            Kind.INVALID, "评估结论有效期至 {0}，待遇不能更晚", "The assessment ends on {0}, and benefits with it", null),
    LONG_TERM_CARE_NONE(Kind.INVALID, "该日起没有长期护理保险状态可终止", "There is nothing to end from that day on", null),
    IDENTIFIER_INVALID(Kind.INVALID, "不是有效的{0}号码", "Not a valid number of: {0}", null),
    IDENTIFIER_KNOWN(Kind.CONFLICT, "该号码已在本记录中", "The record has this number already", null),
    IDENTIFIER_TAKEN(
            Kind.CONFLICT,
            "本记录的{0}号码已登记在另一条记录中，请先在该记录停用",
            "Another record has a number of this one now ({0}); end it there first",
            null) {
        @Override
        public boolean isRecorded() {
            return true;
        }
    },
    IDENTIFIER_UNKNOWN(Kind.INVALID, "没有这个在用的号码", "There is no such number in use", null),
    IDENTIFIERS_MAX(Kind.INVALID, "最多登记 {0} 个在用号码", "At most {0} numbers may be in use", "size of an elder's record"),
    SEARCH_BY_ONE(
            Kind.INVALID,
            "请填写公民身份号码，或者号码种类和号码",
            "Search by the identity number, or by a kind of number and the number",
            null),
    ERASED(
            Kind.NOT_FOUND,
            "保存期限已满，该记录的个人信息已依法删除",
            "The period is over for which it may be kept: who it was has been erased",
            "个人信息保护法 art. 47"),
    NOT_CORRECTABLE(Kind.CONFLICT, "不能由“{0}”更正为“{1}”", "It cannot be put back from {0} to {1}", null);

    private final RefusalText says;

    ElderRefusal(Kind kind, String zh, String en, String rule) {
        this.says = new RefusalText(kind, zh, en, rule);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
