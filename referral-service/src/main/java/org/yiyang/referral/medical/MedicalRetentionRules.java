package org.yiyang.referral.medical;

import static org.yiyang.kit.parameter.ParameterType.MONTHS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.parameter.ParameterSpec;
import org.yiyang.kit.retention.DueRows;
import org.yiyang.kit.retention.RetentionJson.PeriodStart;
import org.yiyang.kit.retention.RetentionRule;
import org.yiyang.kit.retention.RetentionRules;

/** For how long medical content is kept; what is counted of a referral stays. */
@ApplicationScoped
class MedicalRetentionRules implements RetentionRules {
    private static final Months REFERRAL_CONTENT_MONTHS = new Months(
            "REFERRAL_CONTENT_MONTHS",
            ParameterSpec.number(MONTHS, 360, 360, 1200)
                    .named("转诊病历资料保存期限", "For how long the medical content of a referral is kept")
                    .from("医疗机构病历管理规定 art. 29: an inpatient's record, thirty years"));
    private static final Months HOME_CARE_CONTENT_MONTHS = new Months(
            "HOME_CARE_CONTENT_MONTHS",
            ParameterSpec.number(MONTHS, 360, 180, 1200)
                    .named("家庭病床和上门服务病历资料保存期限", "For how long the medical content of care at home is kept")
                    .from("医疗机构病历管理规定 art. 29: outpatients fifteen years, inpatients thirty"));
    private static final Months CONSULTATION_CONTENT_MONTHS = new Months(
            "CONSULTATION_CONTENT_MONTHS",
            ParameterSpec.number(MONTHS, 180, 180, 1200)
                    .named("远程会诊资料保存期限", "For how long the medical content of a remote consultation is kept")
                    .from("医疗机构病历管理规定 art. 29: an outpatient's record, fifteen years"));
    private static final Months SHIFT_NOTES_MONTHS = new Months(
            "SHIFT_NOTES_MONTHS",
            ParameterSpec.number(MONTHS, 36, 6, 600)
                    .named("调度交班记录保存期限", "For how long the notes of a dispatcher's shift are kept")
                    .from("个人信息保护法 art. 19; the length is not law"));

    private static final String LAW = "个人信息保护法 art. 47; 医疗机构病历管理规定 art. 29";
    private static final String FORM = "delete from referral_form where referral_id in {ids}";
    private static final String REASONS = "update aggregate_move set reason = null where aggregate_id in {ids}";

    @Override
    public List<RetentionRule> rules() {
        return List.of(referrals(), requests(), consultations(), beds(), visits(), shifts(), references());
    }

    private static RetentionRule referrals() {
        return RetentionRule.of("REFERRAL_CONTENT", "转诊病历资料", "Medical content of referrals")
                .tables("referral_form", "return_slip", "referral_handover", "person_words")
                .tables("referral_attachment", "document")
                .law(LAW)
                .after(PeriodStart.END_OF_CARE, REFERRAL_CONTENT_MONTHS)
                .erase(
                        DueRows.of("referral r", "r.id")
                                .sinceMoment("r.closed_at")
                                .region("r.sender_region")
                                .where(
                                        "(exists (select 1 from referral_form f where f.referral_id = r.id)"
                                                + " or exists (select 1 from return_slip s where s.referral_id = r.id)"
                                                + " or exists (select 1 from person_words w where w.referral_id = r.id)"
                                                + " or exists (select 1 from referral_handover h where h.referral_id = r.id)"
                                                + " or exists (select 1 from referral_attachment a where a.referral_id = r.id))")
                                .heldBy("r.elder_id"),
                        "delete from document where owner_kind = 'referral' and owner_id in {ids}",
                        "delete from referral_attachment where referral_id in {ids}",
                        "delete from referral_handover where referral_id in {ids}",
                        "delete from person_words where referral_id in {ids}",
                        "delete from return_slip where referral_id in {ids}",
                        FORM,
                        REASONS);
    }

    private static RetentionRule requests() {
        return RetentionRule.of("REQUEST_CONTENT", "转诊请求病历资料", "Medical content of requests for a referral")
                .tables("referral_form")
                .law(LAW)
                .after(PeriodStart.END_OF_CARE, REFERRAL_CONTENT_MONTHS)
                .erase(
                        DueRows.of("referral_request q", "q.id")
                                .sinceMoment("q.changed_at")
                                .region("q.region_code")
                                .where("q.status <> 'OPEN'")
                                .where("exists (select 1 from referral_form f where f.referral_id = q.id)")
                                .heldBy("q.elder_id"),
                        FORM,
                        REASONS);
    }

    private static RetentionRule consultations() {
        return RetentionRule.of("CONSULTATION_CONTENT", "远程会诊资料", "Medical content of remote consultations")
                .tables("referral_form", "consultation_answer")
                .law(LAW)
                .after(PeriodStart.END_OF_CARE, CONSULTATION_CONTENT_MONTHS)
                .erase(
                        DueRows.of("remote_consultation c", "c.id")
                                .sinceMoment("c.changed_at")
                                .region("c.region_code")
                                .where("c.status <> 'ASKED'")
                                .where(
                                        "(exists (select 1 from referral_form f where f.referral_id = c.id)"
                                                + " or exists (select 1 from consultation_answer a where a.consultation_id = c.id))")
                                .heldBy("c.elder_id"),
                        "delete from consultation_answer where consultation_id in {ids}",
                        FORM,
                        REASONS);
    }

    private static RetentionRule beds() {
        return RetentionRule.of("HOME_BED_CONTENT", "家庭病床病历资料", "Medical content of beds at home")
                .tables("home_bed_content", "home_bed_visit")
                .law(LAW)
                .after(PeriodStart.END_OF_CARE, HOME_CARE_CONTENT_MONTHS)
                .erase(
                        DueRows.of("home_bed b", "b.id")
                                .sinceMoment("b.changed_at")
                                .region("b.region_code")
                                .where("b.status in ('CLOSED', 'DECLINED', 'WITHDRAWN')")
                                .where("exists (select 1 from home_bed_content c where c.home_bed_id = b.id)")
                                .heldBy("b.elder_id"),
                        "update home_bed_visit set note = null where home_bed_id in {ids}",
                        "delete from home_bed_content where home_bed_id in {ids}",
                        REASONS);
    }

    private static RetentionRule visits() {
        return RetentionRule.of("HOME_VISIT_CONTENT", "上门服务病历资料", "Medical content of visits at home")
                .tables("home_visit_content")
                .law(LAW)
                .after(PeriodStart.END_OF_CARE, HOME_CARE_CONTENT_MONTHS)
                .erase(
                        DueRows.of("home_visit v", "v.id")
                                .sinceMoment("v.changed_at")
                                .region("v.region_code")
                                .where("v.status in ('DONE', 'MISSED', 'CANCELLED')")
                                .where("exists (select 1 from home_visit_content c where c.home_visit_id = v.id)")
                                .heldBy("v.elder_id"),
                        "delete from home_visit_content where home_visit_id in {ids}",
                        REASONS);
    }

    private static RetentionRule shifts() {
        return RetentionRule.of("SHIFT_NOTES", "调度交班记录", "Notes of dispatchers' shifts")
                .tables("dispatch_shift")
                .law("个人信息保护法 art. 47")
                .after(PeriodStart.ENTRY, SHIFT_NOTES_MONTHS)
                .erase(
                        DueRows.of("dispatch_shift s", "s.id")
                                .sinceMoment("s.handed_over_at")
                                .region("s.region_code")
                                .where("s.notes is not null"),
                        "update dispatch_shift set notes = null where id in {ids}");
    }

    private static RetentionRule references() {
        return RetentionRule.of("CARE_RECORD", "转诊和服务记录", "Records of referrals and services")
                .tables("referral", "referral_request", "home_bed", "home_visit", "remote_consultation")
                .tables("booked_visit", "known_filing")
                .law("个人信息保护法 art. 19")
                .keep(
                        "只含老年人编号，统计须用；参保登记服务删除身份信息后编号不再指向任何人",
                        "Name an elder by the id alone and are counted for years; once it is erased whose id it is, it leads to nobody");
    }
}
