package org.yiyang.gateway;

/** Carries a refusal out of an asynchronous step. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final GatewayRefusal refusal;

    Refused(GatewayRefusal refusal) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
    }

    /** What a failed step means to the caller; anything unforeseen is our own fault. */
    static GatewayRefusal of(Throwable failure) {
        return failure instanceof Refused refused ? refused.refusal : GatewayRefusal.GATEWAY_INTERNAL;
    }
}
