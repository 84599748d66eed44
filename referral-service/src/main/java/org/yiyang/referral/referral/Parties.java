package org.yiyang.referral.referral;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.Objects;

/** The two ends of a referral. */
@Embeddable
public record Parties(
        @Embedded
        @AttributeOverride(name = "institutionId", column = @Column(name = "sender_id"))
        @AttributeOverride(name = "homeId", column = @Column(name = "sender_home_id"))
        @AttributeOverride(name = "operatorId", column = @Column(name = "sender_operator_id"))
        @AttributeOverride(name = "regionCode", column = @Column(name = "sender_region"))
        Party sender,

        @Embedded
        @AttributeOverride(name = "institutionId", column = @Column(name = "receiver_id"))
        @AttributeOverride(name = "homeId", column = @Column(name = "receiver_home_id"))
        @AttributeOverride(name = "operatorId", column = @Column(name = "receiver_operator_id"))
        @AttributeOverride(name = "regionCode", column = @Column(name = "receiver_region"))
        Party receiver) {
    boolean sameInstitutions(Parties other) {
        return sender.institutionId().equals(other.sender.institutionId())
                && receiver.institutionId().equals(other.receiver.institutionId())
                && Objects.equals(sender.homeId(), other.sender.homeId())
                && Objects.equals(receiver.homeId(), other.receiver.homeId());
    }
}
