package org.yiyang.kit.retention;

import static org.yiyang.kit.parameter.ParameterType.MONTHS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.yiyang.kit.parameter.ParameterSpec;
import org.yiyang.kit.retention.RetentionJson.PeriodStart;

/** How long every service keeps what it has of the kit: the audit, files that were entered, answers, events, histories. */
@ApplicationScoped
class KitRetentionRules implements RetentionRules {
    private static final Months AUDIT_KEPT_MONTHS = new Months(
            "AUDIT_KEPT_MONTHS",
            ParameterSpec.number(MONTHS, 36, 6, 1200)
                    .named("审计日志保存期限", "For how long the audit is kept")
                    .from("网络安全法 art. 21: six months at least; set for the whole country"));
    private static final Months IMPORT_REPORT_MONTHS = new Months(
            "IMPORT_REPORT_MONTHS",
            ParameterSpec.number(MONTHS, 12, 1, 120)
                    .named("导入结果明细保存期限", "For how long the report of a file's rows is kept")
                    .from("个人信息保护法 art. 19; set for the whole country"));

    private static final int ANSWER_DAYS = 7;
    private static final int EVENT_DAYS = 30;

    @Override
    public List<RetentionRule> rules() {
        return Stream.concat(ended().stream(), shortOrLong().stream()).toList();
    }

    private static List<RetentionRule> ended() {
        return List.of(
                RetentionRule.of("AUDIT_ENTRY", "审计日志", "Audit")
                        .tables("audit_entry", "audit_repetition", "audit_link")
                        .law("网络安全法 art. 21")
                        .after(PeriodStart.ENTRY, AUDIT_KEPT_MONTHS)
                        .byOperator(
                                DueRows.of("audit_entry a", "a.id").sinceMoment("a.at"),
                                "服务账号只能追加审计日志，到期由数据库管理账号按运维手册清除",
                                "The account that runs only adds to the audit; the operator deletes what is due"),
                RetentionRule.of("IMPORT_REPORT", "导入结果明细", "Reports of files that were entered")
                        .tables("bulk_import", "bulk_row")
                        .law("个人信息保护法 art. 47")
                        .after(PeriodStart.ENTRY, IMPORT_REPORT_MONTHS)
                        .delete(
                                DueRows.of("bulk_import i", "i.id")
                                        .sinceMoment("i.finished_at")
                                        .where("exists (select 1 from bulk_row r where r.import_id = i.id)"),
                                "delete from bulk_row where import_id in {ids} limit 5000")
                        .repeated());
    }

    /** What is kept for some days only, and what contains no personal data. */
    private static List<RetentionRule> shortOrLong() {
        return List.of(
                RetentionRule.of("IMPORT_FILE", "导入文件", "Files that were entered")
                        .tables("bulk_chunk", "bulk_part", "bulk_upload")
                        .law("个人信息保护法 art. 47")
                        .sweptAfter(PeriodStart.ENTRY, EVENT_DAYS),
                RetentionRule.of(
                                "PERSON_EXPORT_COUNT",
                                "个人信息提供次数",
                                "How often accounts were given what is kept of a person")
                        .tables("person_export")
                        .law("个人信息保护法 art. 19")
                        .sweptAfter(PeriodStart.ENTRY, 1),
                RetentionRule.of("REPEATED_ANSWER", "重复请求的答复", "Answers of repeated calls")
                        .tables("write_claim")
                        .law("个人信息保护法 art. 47")
                        .sweptAfter(PeriodStart.ENTRY, ANSWER_DAYS),
                RetentionRule.of("EVENT", "事件", "Events")
                        .tables("outbox", "inbox")
                        .law("个人信息保护法 art. 19")
                        .sweptAfter(PeriodStart.ENTRY, EVENT_DAYS),
                RetentionRule.of("PARKED_EVENT", "搁置的事件", "Events that could not be applied")
                        .tables("parked")
                        .law("个人信息保护法 art. 19")
                        .keep(
                                "处理或丢弃前保留，只含编号",
                                "Kept until somebody replays or discards them; they name persons by ids alone"),
                RetentionRule.of("TASK", "待办", "Tasks")
                        .tables("task", "task_addressee")
                        .law("个人信息保护法 art. 19")
                        .keep(
                                "只含记录和经办人编号，办结时限统计须用",
                                "Names records and accounts by their ids alone; what was done in time is counted"),
                RetentionRule.of("HISTORY", "办理过程", "Histories of records")
                        .tables("aggregate_move")
                        .law("个人信息保护法 art. 19")
                        .keep(
                                "办理过程不含个人信息，统计须用；记录删除个人信息时一并清除理由文字",
                                "Holds no personal text and is what reports count; when a record is erased its reasons go"));
    }
}
