package org.yiyang.referral.task;

import java.time.Instant;
import java.util.UUID;
import org.yiyang.referral.ReferralKind;

/**
 * Something that waits for the caller.
 *
 * @param action the verb that it waits for
 * @param path where that verb is done
 * @param kind of the referral, null for a request
 * @param dueAt null where nothing sets a time
 * @param provisional whether the time was counted with a year whose holidays are not known yet
 */
public record Task(
        String action,
        String path,
        UUID subjectId,
        ReferralKind kind,
        boolean urgent,
        Instant dueAt,
        boolean provisional,
        boolean overdue) {}
