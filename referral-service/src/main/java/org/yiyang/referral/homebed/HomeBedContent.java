package org.yiyang.referral.homebed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What a bed at home says of a person, as it is kept: every column sealed. */
@Entity
@Table(name = "home_bed_content")
class HomeBedContent {
    @Id
    @Column(name = "home_bed_id")
    UUID homeBedId;

    byte[] illness;
    byte[] address;

    @Column(name = "care_plan")
    byte[] plan;

    @Column(name = "team_names")
    byte[] teamNames;

    /** For JPA. */
    protected HomeBedContent() {}

    HomeBedContent(UUID homeBedId) {
        this.homeBedId = homeBedId;
    }
}
