package org.yiyang.insurance.designation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.refusal.Refused;

/**
 * Who organised an evaluation, and how it was held: 医疗机构医疗保障定点管理暂行办法 art. 9.
 *
 * @param organiser null where nobody recorded it
 * @param thirdParty its name where a third party was entrusted, else null
 * @param method null where nobody recorded it
 */
@Embeddable
record EvaluationConduct(
        @Enumerated(EnumType.STRING) @Column(length = 20) EvaluationOrganiser organiser,
        @Column(name = "third_party") String thirdParty,
        @Enumerated(EnumType.STRING) @Column(length = 20) EvaluationMethod method) {
    static final EvaluationConduct UNRECORDED = new EvaluationConduct(null, null, null);

    /** Who organised the evaluation. */
    @Schema(name = "EvaluationOrganiser")
    enum EvaluationOrganiser implements Labelled {
        AGENCY_TEAM("经办机构组织的评估小组", "A team of the agency"),
        THIRD_PARTY("委托的第三方机构", "A third party that the agency has entrusted");

        private final Label label;

        EvaluationOrganiser(String zh, String en) {
            this.label = new Label(zh, en);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /** How it was held. */
    @Schema(name = "EvaluationMethod")
    enum EvaluationMethod implements Labelled {
        ON_PAPER("书面评估", "By the documents"),
        ON_SITE("现场评估", "On site"),
        PAPER_AND_SITE("书面与现场结合", "By the documents and on site");

        private final Label label;

        EvaluationMethod(String zh, String en) {
            this.label = new Label(zh, en);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /** A third party has a name, and nobody else is one. */
    void check() {
        boolean named = thirdParty != null && !thirdParty.isBlank();
        if (named != (organiser == EvaluationOrganiser.THIRD_PARTY)) {
            throw new Refused(named ? DesignationRefusal.THIRD_PARTY_UNWANTED : DesignationRefusal.THIRD_PARTY_MISSING)
                    .at("/thirdParty");
        }
    }
}
