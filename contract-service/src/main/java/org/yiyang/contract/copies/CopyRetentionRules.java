package org.yiyang.contract.copies;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.retention.RetentionRule;
import org.yiyang.kit.retention.RetentionRules;

/** Copies of elders go when the register says so. */
@ApplicationScoped
class CopyRetentionRules implements RetentionRules {
    @Override
    public String persons() {
        return "known_elder";
    }

    @Override
    public List<RetentionRule> rules() {
        return List.of(
                RetentionRule.of("KNOWN_ELDER", "老年人副本", "Copies of elders")
                        .tables("known_elder", "known_elder_authorisation")
                        .law("个人信息保护法 art. 47")
                        .follows(
                                "参保登记服务删除身份信息时发布 ERASED，副本随即清除居住机构和家属授权",
                                "When the register erases an elder's personal data it publishes ERASED, and the copy forgets home and family"));
    }
}
