package org.yiyang.referral.dispatch;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.referral.escalation.EscalationLevel;
import org.yiyang.referral.referral.ReferralFlag;
import org.yiyang.referral.referral.ReferralKind;

/**
 * Something open in a region, as its dispatchers see it: no person, no medical text.
 *
 * @param kind null of a request
 * @param since when it came to its state
 * @param noticedAt when the receiver of an emergency took note of it, null before and for all others
 * @param dueAt the next of its deadlines, null where it has none
 * @param secondsLeft until then; negative where it has passed
 * @param pausedUntil until when its clock is paused, null while it runs
 * @param assignedTo the dispatcher's account, null while none has it
 * @param path where everything else of it is read and done
 */
@Schema(name = "DispatchQueueItem")
record QueueItem(
        UUID id,
        QueueSubject subject,
        ReferralKind kind,
        String status,
        QueueUrgency urgency,
        Instant since,
        Instant noticedAt,
        Instant dueAt,
        Long secondsLeft,
        Instant pausedUntil,
        EscalationLevel escalationLevel,
        Instant escalatedAt,
        String assignedTo,
        @JsonUnwrapped Ends ends,
        List<Warning> warnings,
        String path) {
    /** The same with its two ends. */
    QueueItem between(InstitutionContact sender, InstitutionContact receiver) {
        return new QueueItem(
                id,
                subject,
                kind,
                status,
                urgency,
                since,
                noticedAt,
                dueAt,
                secondsLeft,
                pausedUntil,
                escalationLevel,
                escalatedAt,
                assignedTo,
                Ends.of(sender, receiver),
                warnings,
                path);
    }

    /** The same without the seconds that are left, which change though nothing does. */
    QueueItem withoutCountdown() {
        return new QueueItem(
                id,
                subject,
                kind,
                status,
                urgency,
                since,
                noticedAt,
                dueAt,
                null,
                pausedUntil,
                escalationLevel,
                escalatedAt,
                assignedTo,
                ends,
                warnings,
                path);
    }

    /** The two ends, with the telephones at which they are reached. */
    @Schema(name = "DispatchEnds")
    record Ends(
            UUID senderId,
            String senderName,
            String senderPhone,
            UUID receiverId,
            String receiverName,
            String receiverPhone) {
        static Ends of(InstitutionContact sender, InstitutionContact receiver) {
            return new Ends(
                    sender.id(), sender.name(), sender.phone(), receiver.id(), receiver.name(), receiver.phone());
        }
    }

    /** A flag in words. */
    @Schema(name = "DispatchWarning")
    record Warning(ReferralFlag code, String zh, String en) {
        static Warning of(ReferralFlag flag) {
            return new Warning(flag, flag.zh(), flag.en());
        }
    }

    /** One page of the queue. */
    @Schema(name = "DispatchQueue")
    record Listed(List<QueueItem> items) {}
}
