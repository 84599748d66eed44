package org.yiyang.institution.supervision.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.retention.RetentionRule;
import org.yiyang.kit.retention.RetentionRules;

/** Codes of reviews lead to nobody: an answer has no hash, and an unused hash goes with the end of its review. */
@ApplicationScoped
class ReviewRetentionRule implements RetentionRules {
    @Override
    public List<RetentionRule> rules() {
        return List.of(RetentionRule.of("REVIEW_CODE", "评价码", "Codes of reviews")
                .tables("annual_review_code")
                .law("个人信息保护法 art. 19")
                .keep(
                        "作答后即清除校验值，评价结束时清除未使用的校验值，评分不指向任何人",
                        "The hash goes with the answer or with the end of the review; a score leads to nobody"));
    }
}
