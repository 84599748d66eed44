package org.yiyang.contract.print;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.contract.agreement.AgreementPaper;
import org.yiyang.contract.agreement.AgreementPaper.Posted;
import org.yiyang.contract.agreement.AgreementPaper.Signed;
import org.yiyang.contract.agreement.AgreementSnapshot.Channel;
import org.yiyang.contract.agreement.FeeMode;
import org.yiyang.contract.agreement.PostedRole;
import org.yiyang.contract.agreement.Promise;
import org.yiyang.contract.agreement.Side;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.print.Fact;
import org.yiyang.kit.print.Sheet;

/** The sheet of an agreement: its particulars, the clauses of the region's wording, and what makes it hold. */
final class AgreementSheet {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年MM月dd日");
    static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy年MM月dd日 HH:mm").withZone(Call.CHINA);

    private AgreementSheet() {}

    /**
     * What is called how.
     *
     * @param items names of the agreed items by their codes
     */
    record Names(String medical, String care, Map<String, String> items) {}

    /** What placeholders stand for; null leaves room for a pen. */
    record Values(
            String number,
            String mode,
            String medicalName,
            String careName,
            String startDate,
            String endDate,
            String items,
            String frequencies,
            String green,
            String postings,
            String consent) {

        static Values of(AgreementPaper paper, Names names) {
            return new Values(
                    paper.number(),
                    paper.mode().zh(),
                    names.medical(),
                    names.care(),
                    DAY.format(paper.startDate()),
                    DAY.format(paper.endDate()),
                    paper.items().stream().map(names.items()::get).collect(Collectors.joining("、")),
                    paper.promises().isEmpty()
                            ? null
                            : paper.promises().stream()
                                    .map(one -> names.items().get(one.item()) + often(one))
                                    .collect(Collectors.joining("；")),
                    channel(paper.terms().green()),
                    byRole(paper),
                    paper.governmentConsent());
        }
    }

    static Sheet of(AgreementPaper paper, Names names, TemplateJson.View template) {
        Values values = Values.of(paper, names);
        Sheet sheet = Sheet.numbered(paper.id().toString(), at(paper))
                .title(template.title())
                .row(new Fact("协议编号", "/number", values.number()), new Fact("合作方式", "/mode", values.mode()))
                .row(new Fact("甲方（医疗机构）", "/medicalName", values.medicalName()))
                .row(new Fact("乙方（养老机构）", "/careName", values.careName()))
                .row(
                        new Fact("协议起止", "/startDate", values.startDate() + "至" + values.endDate()),
                        new Fact("主要签约", "/primary", paper.primary() ? "是" : "否"))
                .row(new Fact("政府同意文件", "/governmentConsent", values.consent()));
        template.clauses().forEach(clause -> Clause.print(sheet, clause, values));
        items(sheet, paper, names);
        paper.postings()
                .forEach(one -> sheet.row(
                        new Fact("派驻人员", "/postings", one.role().zh()),
                        new Fact("执业证号", "/postings", one.licenceMasked()),
                        new Fact("派驻期间", "/postings", days(one)),
                        new Fact("排班", "/postings", one.schedule()),
                        new Fact("中医备案", "/postings", one.tcmFiling())));
        AgreementAnnex.print(sheet, paper);
        proof(sheet, paper, template);
        return sheet;
    }

    private static void items(Sheet sheet, AgreementPaper paper, Names names) {
        Map<String, String> often =
                paper.promises().stream().collect(Collectors.toMap(Promise::item, AgreementSheet::often));
        paper.items()
                .forEach(code -> sheet.row(
                        new Fact("服务项目", "/serviceItems", names.items().get(code)),
                        new Fact("约定频次", "/frequencies", often.getOrDefault(code, "按需")),
                        new Fact("收费方式", "/fees", fee(paper, code))));
    }

    private static String fee(AgreementPaper paper, String item) {
        FeeMode mode = paper.terms().fees().get(item);
        return mode == null ? "另行约定" : mode.zh();
    }

    /** What was signed by whom and when, and where it is filed. */
    private static void proof(Sheet sheet, AgreementPaper paper, TemplateJson.View template) {
        sheet.block(new Fact("内容摘要（SHA-256）", "/contentHash", paper.contentHash()));
        for (Side side : Side.values()) {
            sheet.row(
                    new Fact(
                            side == Side.MEDICAL ? "甲方签署" : "乙方签署",
                            "/signatures",
                            paper.signatures().stream()
                                    .filter(one -> one.side() == side)
                                    .map(one -> "已签署（" + one.method().zh() + "）")
                                    .findFirst()
                                    .orElse(null)),
                    new Fact("签署时间", "/signatures", signedAt(paper, side)));
        }
        AgreementAnnex.filings(sheet, paper);
        AgreementAnnex.amendments(sheet, paper);
        sheet.block(new Fact(
                "文本模板",
                "/regionCode",
                template.regionCode() + "，自" + DAY.format(template.validFrom()) + "起，SHA-256 " + template.digest()));
    }

    /** The last signature that stands, else the first day: never when it is printed. */
    private static Instant at(AgreementPaper paper) {
        return paper.signatures().stream()
                .map(Signed::at)
                .max(Instant::compareTo)
                .orElseGet(() -> paper.startDate().atStartOfDay(Call.CHINA).toInstant());
    }

    private static String signedAt(AgreementPaper paper, Side side) {
        return paper.signatures().stream()
                .filter(one -> one.side() == side)
                .map(one -> MOMENT.format(one.at()))
                .findFirst()
                .orElse(null);
    }

    private static String often(Promise promise) {
        return promise.per().zh() + "不少于" + promise.times() + "次";
    }

    private static String channel(Channel green) {
        if (green == null) {
            return "未约定";
        }
        String open = Stream.of(
                        green.referral() ? "转诊" : null,
                        green.appointment() ? "预约" : null,
                        green.emergency() ? "急诊" : null,
                        green.hours24() ? "24小时接诊" : null)
                .filter(one -> one != null)
                .collect(Collectors.joining("、"));
        String minutes = green.responseMinutes() == null ? "" : "，" + green.responseMinutes() + "分钟内响应";
        String phone = green.contactPhone() == null ? "" : "，联系电话" + green.contactPhone();
        return open + minutes + phone;
    }

    private static String byRole(AgreementPaper paper) {
        Map<PostedRole, Long> counts = paper.postings().stream()
                .collect(Collectors.groupingBy(Posted::role, TreeMap::new, Collectors.counting()));
        return counts.isEmpty()
                ? null
                : counts.entrySet().stream()
                        .map(one -> one.getKey().zh() + one.getValue() + "名")
                        .collect(Collectors.joining("、"));
    }

    private static String days(Posted posted) {
        LocalDate to = posted.to();
        return DAY.format(posted.from()) + "起" + (to == null ? "" : "至" + DAY.format(to.minusDays(1)));
    }
}
