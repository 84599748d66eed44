package org.yiyang.institution.reference.region;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which the tree of regions says no. */
public enum RegionRefusal implements Refusal {
    CODE_MALFORMED(
            Kind.INVALID,
            "区划代码须为 2、4、6、9 位数字，功能区为上级代码加 F 和两位数字",
            "A code has 2, 4, 6 or 9 digits; a functional area has its parent's with F and two digits"),
    PARENT_UNKNOWN(Kind.INVALID, "上级区划（{0}）尚未登记", "The region above ({0}) is not entered yet"),
    DAYS_REVERSED(Kind.INVALID, "止期早于起期", "The end is before the beginning"),
    DAY_RANGE(Kind.INVALID, "日期须在 {0} 年与 {1} 年之间", "The day must lie between the years {0} and {1}"),
    PARENT_ENDED(Kind.INVALID, "上级区划（{0}）在该日已停用", "The region above ({0}) is no longer valid on that day"),
    PARENT_MISMATCH(Kind.INVALID, "上级代码应为 {0}", "The code above must be {0}"),
    KIND_MISMATCH(Kind.INVALID, "类别与代码不符，应为 {0}", "The kind does not fit the code, which says {0}"),
    SUCCESSOR_WITHOUT_END(Kind.INVALID, "有后继代码的须有止期", "A successor needs the day on which it takes over"),
    SUCCESSOR_UNFIT(Kind.INVALID, "后继代码（{0}）须为同级的另一代码", "The successor ({0}) must be another code of the same level"),
    SUCCESSOR_UNKNOWN(Kind.INVALID, "后继代码（{0}）在停用日不存在", "The successor ({0}) does not exist on the day of the change"),
    CHILDREN_VALID(Kind.CONFLICT, "下级区划 {0} 届时仍然有效，请先停用", "A region below it, {0}, is still valid then; end it first"),
    ENDED_ALREADY(Kind.CONFLICT, "该区划的停用日已定为 {0}", "The end of this region is set to {0} already"),
    FILE_UNREADABLE(Kind.MALFORMED, "文件无法读取：{0}", "The file cannot be read: {0}"),
    FILE_REFUSED(Kind.INVALID, "文件中有 {0} 处不符合要求，未写入任何内容", "{0} value(s) of the file do not fit; nothing was written"),
    CODE_TWICE(Kind.INVALID, "代码在文件中出现两次", "The code is in the file twice"),
    FIELD_COUNT(Kind.INVALID, "须为 {0} 列", "There must be {0} columns"),
    NAME_LENGTH(
            Kind.INVALID, "名称须为 1–{0} 字，且无控制字符", "The name must have between 1 and {0} characters, none of control"),
    DAY_MALFORMED(Kind.INVALID, "日期须写作 YYYY-MM-DD", "A day is written YYYY-MM-DD"),
    UNKNOWN(Kind.INVALID, "没有这个行政区划（{0}）", "There is no such region ({0})"),
    NOT_VALID_NOW(
            Kind.INVALID, "行政区划（{0}）在该日无效，后继代码：{1}", "The region {0} is not valid on that day; its successor: {1}");

    private final RefusalText says;

    RegionRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }

    @Override
    public String rule() {
        return "GB/T 2260";
    }
}
