package org.yiyang.referral.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.history.Move;
import org.yiyang.referral.Urgency;

/** A home without a doctor of its own asks its partner's doctor to refer an elder. */
@Entity
@Table(name = "referral_request")
public class ReferralRequest extends Aggregate {
    static final String KIND = "referral-request";

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private RequestStatus status;

    @Column(name = "elder_id")
    private UUID elderId;

    /** The elder while the request is open, else null: a unique key lets each elder have one. */
    @Column(name = "open_key")
    private UUID openKey;

    @Column(name = "home_id")
    private UUID homeId;

    @Column(name = "partner_id")
    private UUID partnerId;

    @Column(name = "region_code")
    private String regionCode;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private Urgency urgency;

    @Enumerated(EnumType.STRING)
    @Column(name = "decline_reason", length = 30)
    private DeclineReason declineReason;

    @Column(name = "referral_id")
    private UUID referralId;

    @Column(name = "requested_at")
    private Instant requestedAt;

    /** For JPA. */
    protected ReferralRequest() {}

    private ReferralRequest(Wish wish, Instant at) {
        super(Ids.next());
        elderId = wish.elderId();
        homeId = wish.homeId();
        partnerId = wish.partnerId();
        regionCode = wish.regionCode();
        urgency = wish.urgency();
        requestedAt = at;
    }

    /**
     * What a home asks for.
     *
     * @param regionCode the home's, null while the home is not known
     */
    record Wish(UUID elderId, UUID homeId, UUID partnerId, String regionCode, Urgency urgency) {}

    static ReferralRequest requested(Wish wish, Instant at) {
        ReferralRequest request = new ReferralRequest(wish, at);
        request.become(RequestStatus.OPEN, "request", null, at);
        return request;
    }

    RequestEvent refer(UUID referral, Instant at) {
        become(RequestStatus.REFERRED, "refer", null, at);
        referralId = referral;
        return new RequestEvent.Referred();
    }

    RequestEvent decline(DeclineReason why, Instant at) {
        become(RequestStatus.DECLINED, "decline", why.name(), at);
        declineReason = why;
        return new RequestEvent.Declined();
    }

    RequestEvent withdraw(Instant at) {
        become(RequestStatus.WITHDRAWN, "withdraw", null, at);
        return new RequestEvent.Withdrawn();
    }

    private void become(RequestStatus next, String verb, String reason, Instant at) {
        note(Move.asked(verb, status, next, reason, at));
        status = next;
        openKey = next == RequestStatus.OPEN ? elderId : null;
    }

    /** A request as the home and its partner see it. */
    record State(
            UUID id,
            RequestStatus status,
            UUID elderId,
            UUID homeId,
            UUID partnerId,
            Urgency urgency,
            DeclineReason declineReason,
            UUID referralId,
            Instant requestedAt) {}

    @Override
    public State snapshot() {
        return new State(id(), status, elderId, homeId, partnerId, urgency, declineReason, referralId, requestedAt);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String region() {
        return regionCode;
    }

    RequestStatus status() {
        return status;
    }

    List<String> verbs() {
        return status.verbs();
    }

    UUID elderId() {
        return elderId;
    }

    UUID homeId() {
        return homeId;
    }

    UUID partnerId() {
        return partnerId;
    }

    Urgency urgency() {
        return urgency;
    }
}
