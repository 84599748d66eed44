package org.yiyang.kit.problem;

import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.refusal.Refused;

/**
 * Somebody was refused for lack of rights, or in another way that the audit shall record.
 *
 * @param route the path with the names of its parameters, as in {@code /api/v1/referrals/{id}/accept}
 * @param subject what it is about, for the audit alone; null where nothing was named
 */
public record RightsRefused(
        Caller caller, String method, String path, String route, String code, Refused.Subject subject) {}
