package org.yiyang.contract.agreement;

import org.yiyang.kit.deadline.DeadlineKind;
import org.yiyang.kit.deadline.OutageEffect;

/** What comes due with an agreement: days that its parties have agreed upon. */
enum AgreementDue implements DeadlineKind {
    /** It begins or ends. */
    AGREEMENT_DAY,
    /** Its parties are reminded of its end. */
    AGREEMENT_REMINDER,
    /** The last day on which a party may object to its renewal by clause is over. */
    AUTOMATIC_RENEWAL,
    /** Both have signed an amendment, or it lapses. */
    SIGN_AMENDMENT,
    /** The bureaus that are asked have filed an amendment, or refused to. */
    FILE_AMENDMENT,
    /** Its parties have put right what a bureau refused, or it lapses. */
    ANSWER_AMENDMENT_REFUSAL,
    /** The other party has confirmed a party's successor, or it ends. */
    CONFIRM_SUCCESSION,
    /** What is negotiated is offered, answered or signed, or it lapses. */
    NEGOTIATION_END,
    /** The bureaus that are asked have filed it, or refused to. */
    FILE_AGREEMENT,
    /** Its parties have put right what a bureau refused, or it ends. */
    ANSWER_FILING_REFUSAL,
    /** Its last day, by which a renewal should be agreed. */
    RENEW_AGREEMENT;

    @Override
    public OutageEffect outage() {
        return switch (this) {
            case AGREEMENT_DAY, AGREEMENT_REMINDER, RENEW_AGREEMENT, AUTOMATIC_RENEWAL -> OutageEffect.NONE;
            case NEGOTIATION_END,
                    FILE_AGREEMENT,
                    ANSWER_FILING_REFUSAL,
                    SIGN_AMENDMENT,
                    CONFIRM_SUCCESSION,
                    FILE_AMENDMENT,
                    ANSWER_AMENDMENT_REFUSAL -> OutageEffect.EXTENDED;
        };
    }
}
