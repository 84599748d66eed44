package org.yiyang.referral.referral;

import java.util.UUID;

/**
 * What a doctor asks for, before any rule is applied.
 *
 * @param elderId null for a person who is not identified yet
 * @param consent null if nobody was asked
 * @param by the account that submits; another one must review
 * @param outside the destination where the register does not know it, else null
 */
public record Submission(UUID elderId, ClinicalReason reason, ConsentForm consent, String by, Outside outside) {
    public Submission(UUID elderId, ClinicalReason reason, ConsentForm consent, String by) {
        this(elderId, reason, consent, by, null);
    }
}
