package org.yiyang.referral;

import java.util.UUID;

/**
 * A doctor's wish to refer, before any rule has looked at it.
 *
 * @param elderId null for a person who is not identified yet
 * @param consent null if nobody was asked
 * @param by the account that submits; another one must review
 */
public record Submission(UUID elderId, Matter matter, ConsentForm consent, String by) {}
