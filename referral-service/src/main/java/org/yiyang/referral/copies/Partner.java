package org.yiyang.referral.copies;

import java.util.UUID;

/**
 * A hospital with which a home has an agreement in force, as far as a referral asks.
 *
 * @param greenReferral whether the agreement has a green channel for referrals
 * @param responseMinutes minutes within which the hospital answers, null if no clause says so
 */
public record Partner(UUID agreementId, UUID homeId, UUID hospitalId, boolean greenReferral, Integer responseMinutes) {}
