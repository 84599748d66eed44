package org.yiyang.institution.supervision.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.person.OneTimeCode;
import org.yiyang.kit.refusal.Refused;

/** Takes what society and the persons served give by their codes, from callers who need nothing else. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReviewAnswers {
    private final ReviewCodes codes;
    private final Audit audit;

    ReviewAnswers(ReviewCodes codes, Audit audit) {
        this.codes = codes;
        this.audit = audit;
    }

    AnnualReviewJson.Answered answer(Call call, AnnualReviewJson.Answer body) {
        ReviewCodes.Taken taken = codes.answer(OneTimeCode.read(body.code()), body.score())
                .orElseThrow(() -> new Refused(ReviewRefusal.CODE_NOT_VALID).at("/code"));
        audit.write(call, new Audit.Act("answer", AnnualReview.KIND, taken.review(), Audit.Outcome.DONE, null));
        return new AnnualReviewJson.Answered(taken.party(), body.score());
    }
}
