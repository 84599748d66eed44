package org.yiyang.referral.copies;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.inbox.Copy;

/** Our copy of the filing of a referral with the insurance bureau (转诊备案): how it stands, and under which number. */
@Entity
@Table(name = "known_filing")
public class KnownFiling extends Copy<KnownFiling.State> {
    @Column(name = "referral_id")
    private UUID referralId;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private InsuranceFilingState status;

    @Column(name = "filing_number")
    private String number;

    @Column(name = "filed_on")
    private LocalDate filedOn;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private FilingGround ground;

    /** For JPA. */
    protected KnownFiling() {}

    KnownFiling(UUID id) {
        super(id);
    }

    /** What this service needs of a filing's snapshot. */
    record State(UUID referralId, InsuranceFilingState status, String number, LocalDate filedOn, FilingGround ground) {
        State {
            if (referralId == null || status == null) {
                throw new IllegalArgumentException("a filing lacks its referral or status");
            }
        }
    }

    @Override
    protected void take(State state, Receipt receipt) {
        referralId = state.referralId();
        status = state.status();
        number = state.number();
        filedOn = state.filedOn();
        ground = state.ground();
    }

    public UUID referralId() {
        return referralId;
    }

    public InsuranceFilingState status() {
        return status;
    }

    /** The bureau's number; null until it is filed. */
    public String number() {
        return number;
    }

    public LocalDate filedOn() {
        return filedOn;
    }

    /** Why it is refused; null unless it is. */
    public FilingGround ground() {
        return ground;
    }
}
