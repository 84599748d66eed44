package org.yiyang.contract;

import org.yiyang.kit.caller.Scope;

/** How a caller stands to an agreement, and which of its verbs that leaves. */
record Relation(Agreement agreement, Scope scope) {

    boolean permits(String verb) {
        Side side = agreement.sideOf(scope.institution()).orElse(null);
        return switch (verb) {
            case "file", "suspend", "resume" -> official(verb);
            case "correct" -> true;
            default -> side != null && (ending(verb) ? endingPermits(verb, side) : partyPermits(verb, side));
        };
    }

    private boolean official(String verb) {
        boolean held = agreement.life().suspendedSince() != null;
        boolean fits = switch (verb) {
            case "suspend" -> !held;
            case "resume" -> held;
            default -> true;
        };
        return fits && scope.coversRegion(agreement.region());
    }

    private boolean partyPermits(String verb, Side side) {
        return switch (verb) {
            case "revise", "propose" -> side == agreement.draftedBy();
            case "agree" -> side != agreement.offeredBy();
            case "counter" -> agreement.contentHash() != null || side != agreement.offeredBy();
            case "sign" -> agreement.signatures().stream().noneMatch(given -> given.stands() && given.side() == side);
            case "cancel" -> agreement.status() != AgreementStatus.DRAFT || side == agreement.draftedBy();
            case "add-posting", "end-posting" -> side == Side.MEDICAL;
            default -> false;
        };
    }

    private static boolean ending(String verb) {
        return verb.equals("terminate") || verb.endsWith("-termination");
    }

    private boolean endingPermits(String verb, Side side) {
        Ending notice = agreement.life().ending();
        return switch (verb) {
            case "terminate" -> notice == null;
            case "agree-termination" -> notice != null && !notice.agreed() && notice.by() != side;
            default -> notice != null && notice.by() == side;
        };
    }
}
