package org.yiyang.institution.supervision.review;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.RegionRights;

/** Who may do what with a review: the region's own authority; what it did, an institution's own supervisor cannot undo. */
@ApplicationScoped
class ReviewRights extends RegionRights<AnnualReview> {
    ReviewRights(Actions actions) {
        super(actions, ReviewRefusal.REGION_NOT_YOURS, AnnualReviewResource.class);
    }
}
