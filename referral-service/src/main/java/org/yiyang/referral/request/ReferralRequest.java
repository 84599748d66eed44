package org.yiyang.referral.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.lifecycle.Stateful;
import org.yiyang.referral.escalation.EscalationReason;
import org.yiyang.referral.referral.Urgency;

/** A home without a doctor of its own asks its partner's doctor to refer an elder. */
@Entity
@DynamicUpdate
@Table(name = "referral_request")
public class ReferralRequest extends Aggregate implements Stateful<RequestStatus> {
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private RequestStatus status;

    @Column(name = "elder_id")
    private UUID elderId;

    /** The elder while the request is open, else null: by a unique key each elder has one. */
    @OptimisticLock(excluded = true)
    @Column(name = "open_key")
    private UUID openKey;

    /** The record under which the elder goes on; null while that is the one that is named. That it changes is no move. */
    @OptimisticLock(excluded = true)
    @Column(name = "person_id")
    private UUID personId;

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

    /** Whether the partner took the place of the one that was asked. */
    private boolean succeeded;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason", length = 20)
    private RequestEnd endReason;

    @Embedded
    private RequestWatch watch = RequestWatch.NONE;

    /** For JPA. */
    protected ReferralRequest() {}

    private ReferralRequest(Question question, Instant at) {
        super(Ids.next());
        elderId = question.elderId();
        homeId = question.homeId();
        partnerId = question.partnerId();
        regionCode = question.regionCode();
        urgency = question.urgency();
        requestedAt = at;
    }

    /**
     * What a home asks for.
     *
     * @param regionCode the home's, null while the home is not known
     */
    record Question(UUID elderId, UUID homeId, UUID partnerId, String regionCode, Urgency urgency) {}

    static ReferralRequest requested(Question question, Instant at) {
        ReferralRequest request = new ReferralRequest(question, at);
        request.become(RequestStatus.OPEN, "request", null, at);
        return request;
    }

    Instant requestedAt() {
        return requestedAt;
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

    /**
     * What the other registers say of those whom a request concerns, each as it is known now.
     *
     * @param gone why the elder needs no referral from the home any more; null while it does
     */
    record Known(UUID home, UUID partner, String region, RequestEnd gone) {}

    /**
     * Follows the other registers: a death, while it is believed, ends it, and so does the elder's leaving; a successor
     * takes the place of the institution that it replaced.
     *
     * @param free whether the elder has no other open request
     */
    Optional<RequestEvent> reconsider(Known known, boolean free, Instant at) {
        if (status == RequestStatus.OPEN) {
            return follow(known, at);
        }
        boolean mistaken = status == RequestStatus.ENDED && endReason != RequestEnd.LEFT;
        if (!mistaken || known.gone() != null || !free) {
            return Optional.empty();
        }
        take(known);
        become(RequestStatus.OPEN, "reopen", null, at);
        endReason = null;
        return Optional.of(new RequestEvent.Reopened());
    }

    private Optional<RequestEvent> follow(Known known, Instant at) {
        String regionBefore = regionCode;
        boolean others = take(known);
        if (known.gone() != null) {
            become(RequestStatus.ENDED, "end", known.gone().name(), at);
            endReason = known.gone();
            return Optional.of(new RequestEvent.Ended());
        }
        if (others) {
            become(RequestStatus.OPEN, "succeed", null, at);
            return Optional.of(new RequestEvent.Succeeded());
        }
        if (Objects.equals(regionBefore, regionCode)) {
            return Optional.empty();
        }
        noteUnmoved("succeed", null, at);
        return Optional.of(new RequestEvent.Succeeded());
    }

    /** Whether another institution has come to be the home or the partner. */
    private boolean take(Known known) {
        boolean partner = !partnerId.equals(known.partner());
        boolean home = !homeId.equals(known.home());
        succeeded = succeeded || partner;
        homeId = known.home();
        partnerId = known.partner();
        regionCode = known.region() == null ? regionCode : known.region();
        return partner || home;
    }

    private void become(RequestStatus next, String verb, String reason, Instant at) {
        note(RequestStatus.table().move(verb, status, next, null, reason, at));
        status = next;
        openKey = next == RequestStatus.OPEN ? person() : null;
        watch = watch.entered(at);
    }

    /** Says under which record the elder goes on; whoever calls has seen that the person has no other open request. */
    void belongTo(UUID person) {
        personId = person.equals(elderId) ? null : person;
        openKey = openKey == null ? null : person;
    }

    private UUID person() {
        return personId == null ? elderId : personId;
    }

    /** A deadline has come; of one that is answered nothing is due. */
    Optional<RequestEvent> due(RequestDue what, Instant at) {
        if (status != RequestStatus.OPEN) {
            return Optional.empty();
        }
        return switch (what) {
            case REQUEST_REMINDER -> watched(watch.reminded(), "remind", at, new RequestEvent.Reminded());
            case REQUEST_ANSWER -> watched(watch.late(at), "overdue", at, new RequestEvent.Overdue());
            case REQUEST_ESCALATION -> watched(watch.passedUp(at), "pass-up", at, new RequestEvent.Escalated());
            case REQUEST_EXPIRY -> {
                become(RequestStatus.EXPIRED, "expire", null, at);
                yield Optional.of(new RequestEvent.Expired());
            }
        };
    }

    private Optional<RequestEvent> watched(RequestWatch next, String verb, Instant at, RequestEvent event) {
        if (next.equals(watch)) {
            return Optional.empty();
        }
        watch = next;
        noteUnmoved(verb, null, at);
        return Optional.of(event);
    }

    /** A dispatcher asks the region above. */
    RequestEvent escalate(EscalationReason why, Instant at) {
        watch = watch.passedUp(at);
        noteUnmoved("escalate", why.name(), at);
        return new RequestEvent.Escalated();
    }

    /** A dispatcher is given it, or takes it. */
    RequestEvent assign(String verb, String account, Instant at) {
        watch = watch.assigned(account);
        noteUnmoved(verb, null, at);
        return new RequestEvent.Assigned();
    }

    private void noteUnmoved(String verb, String why, Instant at) {
        note(RequestStatus.table().move(verb, status, status, null, why, at));
    }

    /** A request as the home and its partner see it. */
    @Schema(name = "ReferralRequestState")
    record State(
            UUID id,
            RequestStatus status,
            UUID elderId,
            UUID homeId,
            UUID partnerId,
            Urgency urgency,
            DeclineReason declineReason,
            UUID referralId,
            RequestEnd endReason,
            Instant requestedAt) {
        /** The same without the person, for those who may not know whom it concerns. */
        State withoutElder() {
            return new State(
                    id, status, null, homeId, partnerId, urgency, declineReason, referralId, endReason, requestedAt);
        }
    }

    @Override
    public State snapshot() {
        return new State(
                id(), status, elderId, homeId, partnerId, urgency, declineReason, referralId, endReason, requestedAt);
    }

    @Override
    public String kind() {
        return "referral-request";
    }

    @Override
    public String region() {
        return regionCode;
    }

    @Override
    public RequestStatus status() {
        return status;
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

    /** Since when whoever is asked has it. */
    Instant waitsSince() {
        return watch.since() == null ? requestedAt : watch.since();
    }

    RequestWatch watch() {
        return watch;
    }

    boolean succeeded() {
        return succeeded;
    }

    Urgency urgency() {
        return urgency;
    }
}
