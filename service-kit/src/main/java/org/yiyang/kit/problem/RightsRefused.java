package org.yiyang.kit.problem;

import org.yiyang.kit.caller.Caller;

/**
 * Somebody was refused for lack of rights; told so that the audit can record it.
 *
 * @param route the path with the names of its parameters, as in {@code /api/v1/referrals/{id}/accept}
 */
public record RightsRefused(Caller caller, String method, String path, String route, String code) {}
