package org.yiyang.referral.inquiry;

import org.yiyang.kit.history.Fact;

/** What happens to an inquiry; what other services need of it is published by its referral, so it has no topic. */
public sealed interface InquiryEvent extends Fact {
    record InquiryAsked() implements InquiryEvent {}

    record InquiryAccepted() implements InquiryEvent {}

    record InquiryRejected() implements InquiryEvent {}

    record InquirySucceeded() implements InquiryEvent {}

    record InquiryEnded() implements InquiryEvent {}
}
