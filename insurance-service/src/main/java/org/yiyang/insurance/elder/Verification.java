package org.yiyang.insurance.elder;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Takeover;

/** That the agency has found a record to be right, on which day, and what it had found before. */
@Embeddable
class Verification {
    @Column(name = "verified_on")
    private LocalDate day;

    /** Since when it stands; null where the takeover brought it, or an instance of the version before. */
    @Column(name = "verified_at")
    private Instant since;

    /** Who put the identity number right that is not verified yet; another must verify it. */
    @Column(name = "identity_corrected_by")
    private String correctedBy;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "elder_id", nullable = false, updatable = false)
    private List<FormerVerification> former = new ArrayList<>();

    /** As it stood on paper when the record was taken over. */
    void onPaper(LocalDate verifiedOn) {
        day = verifiedOn;
    }

    /** It is so as of a day. */
    void confirm(LocalDate verifiedOn, Takeover takeover, Instant at) {
        takeBack(takeover, at);
        day = verifiedOn;
        since = at;
        correctedBy = null;
    }

    /** Nobody says so any more; that somebody did stays known. */
    void takeBack(Takeover takeover, Instant at) {
        if (day != null) {
            former.add(new FormerVerification(day, stoodFrom(takeover), at));
        }
        day = null;
        since = null;
    }

    /** An instance of the version before, which did not know the moment, has noted the day alone. */
    private Instant stoodFrom(Takeover takeover) {
        if (since != null) {
            return since;
        }
        return takeover != null
                ? takeover.enteredAt()
                : day.atStartOfDay(Call.CHINA).toInstant();
    }

    /** Who it is was put right, so that it is verified again, by somebody else. */
    void identityCorrected(String by, Takeover takeover, Instant at) {
        takeBack(takeover, at);
        correctedBy = by;
    }

    /** The day as of which the record was last found right; null where it is not, or no more. */
    LocalDate day() {
        return day;
    }

    String correctedBy() {
        return correctedBy;
    }

    /** Each that was replaced or taken back, in no order. */
    List<FormerVerification> former() {
        return former;
    }
}
