package org.yiyang.insurance.bureau.filing;

import java.time.LocalDate;

/**
 * What a filing says besides who, from where and to where; medical text, stored sealed as a whole, never in an event.
 *
 * @param visitId of the stay before the referral (refl_old_mdtrt_id)
 * @param personNumber of the national platform (psn_no); null where it is not known
 * @param type the platform's code of the kind of referral (refl_type)
 * @param receiverCode the national code of the receiver (reflin_medins_no)
 * @param receiverName its name (reflin_medins_name)
 */
public record FilingContent(
        String visitId,
        String personNumber,
        String phone,
        String address,
        String diagnosisCode,
        String diagnosisName,
        String condition,
        boolean hospitalAgrees,
        String type,
        String reason,
        String opinion,
        LocalDate begin,
        LocalDate end,
        String receiverCode,
        String receiverName,
        String senderCode,
        String senderName) {

    /** Nothing was said yet. */
    static final FilingContent NONE = new FilingContent(
            null, null, null, null, null, null, null, false, null, null, null, null, null, null, null, null, null);

    /** With what this service knows of the two institutions. */
    FilingContent between(String newSenderCode, String newSenderName, String newReceiverCode, String newReceiverName) {
        return new FilingContent(
                visitId,
                personNumber,
                phone,
                address,
                diagnosisCode,
                diagnosisName,
                condition,
                hospitalAgrees,
                type,
                reason,
                opinion,
                begin,
                end,
                newReceiverCode,
                newReceiverName,
                newSenderCode,
                newSenderName);
    }

    @Override
    public String toString() {
        return "FilingContent[hidden]";
    }
}
