package org.yiyang.contract.print;

import java.util.List;
import org.yiyang.contract.agreement.AgreementFilingState;
import org.yiyang.contract.agreement.AgreementPaper;
import org.yiyang.contract.agreement.PracticeSite;
import org.yiyang.contract.agreement.RenewalClause;
import org.yiyang.contract.agreement.Side;
import org.yiyang.kit.print.Fact;
import org.yiyang.kit.print.Sheet;

/** What stands on an agreement's sheet below its clauses: where the staff works, renewal, papers, filings, amendments. */
final class AgreementAnnex {
    private static final String NONE = "无";

    private AgreementAnnex() {}

    /** Who the liaison persons are is no reader's matter; it is revealed for a reason. */
    static void print(Sheet sheet, AgreementPaper paper) {
        AgreementPaper.Terms terms = paper.terms();
        PracticeSite site = terms.site();
        sheet.row(
                new Fact("执业站点", "/practiceSite", site == null ? NONE : site.address()),
                new Fact("多机构备案号", "/practiceSite", site == null ? NONE : site.filingNumber()));
        sheet.row(
                new Fact("自动续签", "/automaticRenewal", renewal(terms.renewal())),
                new Fact("甲方联络人", "/liaisons", liaison(terms, Side.MEDICAL)),
                new Fact("乙方联络人", "/liaisons", liaison(terms, Side.CARE)));
        terms.papers()
                .forEach(one ->
                        sheet.block(new Fact("附件：" + one.kind().zh() + "（SHA-256）", "/attachments", one.sha256())));
    }

    private static String renewal(RenewalClause clause) {
        return clause == null ? "否" : "每次" + clause.years() + "年，期满前" + clause.noticeDays() + "日内未提出异议的";
    }

    private static String liaison(AgreementPaper.Terms terms, Side side) {
        return terms.liaisons().contains(side) ? "已指定" : "未指定";
    }

    /** With each bureau that is asked, or as it stood on paper. */
    static void filings(Sheet sheet, AgreementPaper paper) {
        if (paper.filings().isEmpty()) {
            sheet.row(new Fact("备案回执", "/filings", null), new Fact("备案日期", "/filings", null));
        }
        filings(sheet, "/filings", paper.filings());
    }

    private static void filings(Sheet sheet, String place, List<AgreementPaper.Filed> filings) {
        filings.forEach(one -> {
            boolean filed = one.state() == AgreementFilingState.FILED;
            String with = one.bureau() == null ? "" : one.bureau().zh();
            sheet.row(
                    new Fact(
                            with + "备案回执",
                            place,
                            filed ? one.receiptNumber() : one.state().zh()),
                    new Fact("备案日期", place, filed ? AgreementSheet.DAY.format(one.on()) : null));
        });
    }

    /** The hash above is of what was signed first; each change has its own, and its own signatures. */
    static void amendments(Sheet sheet, AgreementPaper paper) {
        paper.amendments().forEach(amended -> {
            amended.changes()
                    .forEach(one -> sheet.row(
                            new Fact("变更", "/amendments", one.field()),
                            new Fact("原为", "/amendments", said(one.before())),
                            new Fact("改为", "/amendments", said(one.after()))));
            sheet.block(new Fact(
                    "变更摘要（SHA-256），双方已于" + AgreementSheet.MOMENT.format(amended.at()) + "签署，自"
                            + AgreementSheet.DAY.format(amended.inForceOn()) + "起生效",
                    "/amendments",
                    amended.contentHash()));
            filings(sheet, "/amendments", amended.filings());
        });
    }

    private static String said(String value) {
        return value == null ? NONE : value;
    }
}
