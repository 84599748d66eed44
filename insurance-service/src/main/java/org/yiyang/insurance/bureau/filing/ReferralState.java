package org.yiyang.insurance.bureau.filing;

import java.time.Instant;
import java.util.UUID;

/** What this service reads of a referral's state; enums stay words, since their list is another's to extend. */
record ReferralState(
        UUID id, String kind, UUID elderId, UUID senderId, UUID receiverId, String status, Instant submittedAt) {
    ReferralState {
        if (id == null
                || kind == null
                || senderId == null
                || receiverId == null
                || status == null
                || submittedAt == null) {
            throw new IllegalArgumentException("a referral lacks id, kind, a party, status or time");
        }
    }
}
