package org.yiyang.kit.problem;

import org.yiyang.kit.caller.Caller;

/** Somebody was refused for lack of rights; told so that the audit can record it. */
public record RightsRefused(Caller caller, String method, String path, String code) {}
