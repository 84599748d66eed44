package org.yiyang.referral.report;

/** What R12 says of one part of the referrals. */
record PartFigures(Tally tally, AnswerMinutes.Times times) {}
