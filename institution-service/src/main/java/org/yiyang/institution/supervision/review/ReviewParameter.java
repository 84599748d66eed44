package org.yiyang.institution.supervision.review;

import static org.yiyang.kit.parameter.ParameterType.DAYS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.parameter.FeatureParameters;
import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterSpec;

/** The figures behind annual reviews; none of them is law. */
enum ReviewParameter implements ParameterKey {
    ANNUAL_REVIEWS_HELD(ParameterSpec.bool(true)
            .named("开展三方年度评估", "Homes are reviewed every year by the three parties")
            .from("绵卫函〔2017〕263号; every home is due for one unless the region decides otherwise")),
    REVIEW_DUE_DAYS(ParameterSpec.number(DAYS, 0, -180, 365)
            .named("年度评估完成期限（年末起算，负数为提前）", "Days after the end of a year by which its reviews are to be concluded")
            .from("local practice: 年度检查督导, within the year; a region may name an earlier or a later day")),
    REVIEW_WEIGHT_GOVERNMENT(ParameterSpec.integer(40, 0, 100, "parts")
            .named("年度评估政府评分权重", "Weight of the government's score in the annual review")
            .from("local practice; the three-party system names no weights")),
    REVIEW_WEIGHT_SOCIETY(ParameterSpec.integer(30, 0, 100, "parts")
            .named("年度评估社会评分权重", "Weight of society's score in the annual review")
            .from("local practice; the three-party system names no weights")),
    REVIEW_WEIGHT_INDIVIDUAL(ParameterSpec.integer(30, 0, 100, "parts")
            .named("年度评估个人评分权重", "Weight of the residents' score in the annual review")
            .from("local practice; the three-party system names no weights")),
    REVIEW_EXCELLENT_FROM(ParameterSpec.integer(90, 1, 100, "points")
            .named("年度评估优秀分数线", "Points from which an annual review is excellent")
            .from("local practice")),
    REVIEW_GOOD_FROM(ParameterSpec.integer(75, 1, 100, "points")
            .named("年度评估良好分数线", "Points from which an annual review is good")
            .from("local practice")),
    REVIEW_PASS_FROM(ParameterSpec.integer(60, 1, 100, "points")
            .named("年度评估合格分数线", "Points from which an annual review is passed")
            .from("local practice"));

    private final ParameterSpec spec;

    ReviewParameter(ParameterSpec spec) {
        this.spec = spec;
    }

    @Override
    public ParameterSpec spec() {
        return spec;
    }

    /** Contributes them to the catalogue of the service. */
    @ApplicationScoped
    static class Feature implements FeatureParameters {
        @Override
        public List<ParameterKey> keys() {
            return List.of(ReviewParameter.values());
        }
    }
}
