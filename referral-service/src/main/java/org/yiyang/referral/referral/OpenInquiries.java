package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.referral.inquiry.InquiryEnd;

/** Has the inquiries of a referral follow it: once one is accepted, or it has ended, nobody waits for the others. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OpenInquiries {
    private final InquiryRepository repository;
    private final Changes changes;

    OpenInquiries(InquiryRepository repository, Changes changes) {
        this.repository = repository;
        this.changes = changes;
    }

    /** Asks nobody and nothing where no others were asked. */
    void follow(Call call, Referral referral) {
        if (referral.status() == ReferralStatus.ACCEPTED) {
            end(call, referral, InquiryEnd.ACCEPTED_ELSEWHERE);
        } else if (referral.status() != ReferralStatus.PENDING) {
            end(call, referral, InquiryEnd.REFERRAL_ENDED);
        }
    }

    void end(Call call, Referral referral, InquiryEnd why) {
        if (OthersAsked.of(referral) == 0) {
            return;
        }
        repository.openOf(referral.id()).forEach(one -> changes.publish(one, one.end(why, call.now())));
        OthersAsked.none(referral);
    }

    /** The institution that comes next in the order of preference, if any is asked. */
    Optional<UUID> next(Referral referral) {
        return OthersAsked.of(referral) == 0
                ? Optional.empty()
                : repository.openOf(referral.id()).stream()
                        .map(one -> one.receiver().institutionId())
                        .findFirst();
    }

    /** The receiver has said no: whoever comes next takes its place, if anybody else is asked. */
    ReferralEvent passOn(Call call, Referral referral, Circumstances on, ReferralEvent rejected) {
        if (OthersAsked.of(referral) == 0) {
            return rejected;
        }
        changes.publish(referral, rejected);
        repository.openOf(referral.id()).stream()
                .findFirst()
                .ifPresent(one -> changes.publish(one, one.end(InquiryEnd.NOW_RECEIVER, call.now())));
        return OthersAsked.next(referral, on, call.now());
    }
}
