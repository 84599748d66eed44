package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.retention.DueRows;
import org.yiyang.kit.retention.RetentionJson.PeriodStart;
import org.yiyang.kit.retention.RetentionRule;
import org.yiyang.kit.retention.RetentionRules;

/**
 * When it is forgotten who an elder was. The record stays with region, sex, days and levels, which are counted; a record that
 * was merged is found by its id as long as the one that goes on. What filings and requests for correction say has periods and
 * holds of its own; a hold on a referral keeps, with its filing, whose it was.
 */
@ApplicationScoped
class ElderRetentionRules implements RetentionRules {
    private static final String LAW = "个人信息保护法 art. 47";
    private static final String[] TABLES = {
        "elder", "elder_former_number", "elder_identifier", "elder_field_change", "elder_authorisation",
        "elder_residence_period", "elder_dismissal", "elder_group_period", "elder_assessment", "elder_insured_period",
        "elder_priority_group", "elder_invitation", "elder_long_term_care_period", "elder_former_verification"
    };
    private static final String OF_THESE = " where elder_id in {ids}";
    private static final String[] FORGET = {
        "delete from elder_former_number" + OF_THESE,
        "delete from elder_identifier" + OF_THESE,
        "delete from elder_field_change" + OF_THESE,
        "delete from elder_authorisation" + OF_THESE,
        "delete from elder_invitation" + OF_THESE,
        "delete from elder_residence_period" + OF_THESE,
        "delete o from elder_dismissal o join elder_dismissal m on m.other_id = o.elder_id and m.elder_id = o.other_id"
                + " where m.elder_id in {ids}",
        "delete from elder_dismissal" + OF_THESE,
        "update elder_group_period set document_sealed = null" + OF_THESE,
        "update elder_long_term_care_period set document_sealed = null, agency = ''" + OF_THESE,
        "update elder_assessment set facts_sealed = null, assessor = ''" + OF_THESE,
        "update aggregate_move set reason = null where aggregate_id in {ids}",
        "update aggregate_move set reason = null where aggregate_id in (select f.id from referral_filing f"
                + " where f.elder_id in {ids} and f.content_sealed is null and f.words_sealed is null)",
        "update elder set alike = false where id in {ids}"
    };
    private final ElderRepository repository;
    private final ElderHolds holds;
    private final Changes changes;

    ElderRetentionRules(ElderRepository repository, ElderHolds holds, Changes changes) {
        this.repository = repository;
        this.holds = holds;
        this.changes = changes;
    }

    @Override
    public String persons() {
        return "elder";
    }

    @Override
    public void holdChanged(Call call, UUID subject) {
        holds.follow(call, subject);
    }

    @Override
    public List<RetentionRule> rules() {
        return List.of(
                rule("ELDER_DECEASED", "已故老年人身份信息", "Who deceased elders were")
                        .after(PeriodStart.DEATH, ElderParameter.DECEASED_KEPT_MONTHS)
                        .erase(
                                ended().where("e.deceased_on is not null and e.status in ('DECEASED', 'CLOSED')"),
                                FORGET),
                rule("ELDER_DEPARTED", "已转出、已注销老年人身份信息", "Who elders were who have left the register")
                        .after(PeriodStart.DEPARTURE, ElderParameter.DEPARTED_KEPT_MONTHS)
                        .erase(
                                ended().where("e.deceased_on is null and e.status in ('TRANSFERRED_OUT', 'CLOSED')"),
                                FORGET),
                rule("ELDER_MERGED", "已合并老年人记录", "Records of elders that were merged")
                        .after(PeriodStart.SURVIVOR_ERASED, null)
                        .erase(
                                ended().where("e.status = 'MERGED' and exists (select 1 from elder s"
                                                + " where s.id = e.merged_into_id and s.status = 'ERASED')")
                                        .heldBy("e.merged_into_id"),
                                FORGET),
                RetentionRule.of("REVEAL_COUNT", "查看完整信息次数", "How often accounts were shown plain values")
                        .tables("elder_reveals")
                        .law("个人信息保护法 art. 19")
                        .sweptAfter(PeriodStart.ENTRY, 1));
    }

    private RetentionRule rule(String code, String zh, String en) {
        return RetentionRule.of(code, zh, en).tables(TABLES).law(LAW).with(this::erase);
    }

    private static DueRows ended() {
        return DueRows.of("elder e", "e.id")
                .sinceDay("e.ended_on")
                .region("e.region_code")
                .heldByNamed("referral_filing n", "n.elder_id = e.id", "n.referral_id")
                .heldByNamed("referral_filing n", "n.elder_id = e.id", "n.id");
    }

    private void erase(Call call, List<UUID> due) {
        repository.list("id in ?1", due).forEach(one -> changes.publish(one, one.erase(call.now())));
    }
}
