package org.yiyang.referral.homevisit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What a visit to a home says of a person, as it is kept: every column sealed. */
@Entity
@Table(name = "home_visit_content")
class HomeVisitContent {
    @Id
    @Column(name = "home_visit_id")
    UUID homeVisitId;

    byte[] illness;
    byte[] address;
    byte[] note;

    /** For JPA. */
    protected HomeVisitContent() {}

    HomeVisitContent(UUID homeVisitId) {
        this.homeVisitId = homeVisitId;
    }
}
