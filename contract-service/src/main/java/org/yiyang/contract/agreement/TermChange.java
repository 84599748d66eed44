package org.yiyang.contract.agreement;

/** By which verb and with which event an agreement moves when its days or its parties change its state. */
final class TermChange {
    private TermChange() {}

    static String verb(AgreementStatus before, AgreementStatus after) {
        return switch (after) {
            case EFFECTIVE ->
                back(before) ? "reinstate" : before == AgreementStatus.SUSPENDED ? "resume" : "take-effect";
            case SUSPENDED -> "suspend";
            case EXPIRED -> "expire";
            case TERMINATED -> "terminate";
            case DRAFT, PROPOSED, COUNTERED, AGREED, PARTIALLY_SIGNED, SIGNED, FILED, CANCELLED -> "reinstate";
        };
    }

    static AgreementEvent event(AgreementStatus before, AgreementStatus after) {
        return switch (after) {
            case EFFECTIVE -> {
                if (back(before)) {
                    yield new AgreementEvent.AgreementReinstated();
                }
                yield before == AgreementStatus.SUSPENDED
                        ? new AgreementEvent.AgreementResumed()
                        : new AgreementEvent.AgreementEffective();
            }
            case SUSPENDED -> new AgreementEvent.AgreementSuspended();
            case EXPIRED -> new AgreementEvent.AgreementExpired();
            case TERMINATED -> new AgreementEvent.AgreementTerminated();
            case DRAFT, PROPOSED, COUNTERED, AGREED, PARTIALLY_SIGNED, SIGNED, FILED, CANCELLED ->
                new AgreementEvent.AgreementReinstated();
        };
    }

    private static boolean back(AgreementStatus before) {
        return before == AgreementStatus.EXPIRED || before == AgreementStatus.TERMINATED;
    }
}
