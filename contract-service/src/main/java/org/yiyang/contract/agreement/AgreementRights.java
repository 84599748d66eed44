package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.Rights;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.task.Addressee;

/** Whose turn it is with an agreement: a party's, by what was offered, signed or given notice of, or a department's. */
@ApplicationScoped
class AgreementRights extends Rights<Agreement> {
    private static final Set<String> OF_DEPARTMENTS = Set.of("file", "suspend", "resume");
    private static final Set<String> OF_OFFICIALS = Set.of("file", "suspend", "resume", "correct");

    AgreementRights(Actions actions) {
        super(actions, AgreementResource.class);
    }

    /** The side for which the caller acts; refused by 403 if for neither. */
    Side side(Call call, Agreement agreement) {
        return agreement
                .sideOf(call.scope().institution())
                .orElseThrow(() -> new Refused(AgreementRefusal.NOT_A_PARTY));
    }

    /** The side for which the caller drafts; refused by 403 if for neither. */
    Side drafting(Call call, UUID medicalId, UUID careId) {
        if (call.scope().isInstitution(medicalId)) {
            return Side.MEDICAL;
        }
        if (call.scope().isInstitution(careId)) {
            return Side.CARE;
        }
        throw new Refused(AgreementRefusal.NOT_A_PARTY);
    }

    @Override
    protected boolean concerns(Caller caller, String verb, Agreement agreement) {
        return forbidden(caller, verb, agreement).isEmpty();
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, Agreement agreement) {
        AgreementRefusal refusal = forbidden(caller, verb, agreement).orElseThrow();
        return refusal == AgreementRefusal.REGION_NOT_YOURS
                ? new Refused(refusal, agreement.region())
                : new Refused(refusal);
    }

    @Override
    public void mustBeOffered(String verb, Agreement agreement) {
        super.mustBeOffered(verb, agreement);
        hindered(verb, agreement).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
    }

    @Override
    public List<String> allowed(Caller caller, Agreement agreement, Collection<String> verbs) {
        Optional<Side> own = agreement.sideOf(at("sign", caller).scope().institution());
        return super.allowed(caller, agreement, verbs).stream()
                .filter(verb -> hindered(verb, agreement).isEmpty())
                .filter(verb -> !verb.equals("sign")
                        || own.filter(agreement::isSignedBy).isEmpty())
                .toList();
    }

    /** Whether there is something that the caller may ever do here, so that it is told whom to call. */
    boolean actsIn(Caller caller, Agreement agreement) {
        boolean party = caller.isAny(Roles.STAFF)
                && agreement.sideOf(caller.scope().institution()).isPresent();
        return party
                || (caller.scope().coversRegion(agreement.region())
                        && OF_OFFICIALS.stream().anyMatch(verb -> caller.isAny(roles(verb))));
    }

    /** Those for whom a verb waits now: the department of the home's region, or the staff of each side whose turn it is. */
    Addressee[] addressees(String verb, Agreement agreement) {
        if (OF_DEPARTMENTS.contains(verb)) {
            return roles(verb).stream()
                    .map(role -> Addressee.official(role, agreement.region()))
                    .toArray(Addressee[]::new);
        }
        return staff(verb, agreement, Stream.of(Side.values()).filter(side -> isTurnOf(side, verb, agreement)));
    }

    /** The staff of both parties who may use a verb. */
    Addressee[] bothParties(String verb, Agreement agreement) {
        return staff(verb, agreement, Stream.of(Side.values()));
    }

    private Addressee[] staff(String verb, Agreement agreement, Stream<Side> sides) {
        Set<String> roles = roles(verb);
        return sides.flatMap(side -> roles.stream().map(role -> Addressee.staff(role, side.of(agreement.entry()))))
                .toArray(Addressee[]::new);
    }

    private static boolean isTurnOf(Side side, String verb, Agreement agreement) {
        boolean signed = verb.equals("sign") && agreement.isSignedBy(side);
        return !signed
                && forbidden(side, verb, agreement).isEmpty()
                && hindered(verb, agreement).isEmpty();
    }

    /** Why a verb is not this caller's matter, by 403; empty if it is. */
    private static Optional<AgreementRefusal> forbidden(Caller caller, String verb, Agreement agreement) {
        if (verb.equals("correct")) {
            boolean party = agreement.sideOf(caller.scope().institution()).isPresent();
            return unless(party || caller.scope().coversRegion(agreement.region()), AgreementRefusal.REGION_NOT_YOURS);
        }
        if (OF_DEPARTMENTS.contains(verb)) {
            return unless(caller.scope().coversRegion(agreement.region()), AgreementRefusal.REGION_NOT_YOURS);
        }
        Optional<Side> side = agreement.sideOf(caller.scope().institution());
        return side.isEmpty() ? Optional.of(AgreementRefusal.NOT_A_PARTY) : forbidden(side.get(), verb, agreement);
    }

    private static Optional<AgreementRefusal> forbidden(Side side, String verb, Agreement agreement) {
        TerminationNotice notice = agreement.life().notice();
        boolean own = side == agreement.draftedBy();
        return switch (verb) {
            case "revise", "propose" -> unless(own, AgreementRefusal.NOT_YOUR_DRAFT);
            case "cancel" ->
                unless(own || agreement.status() != AgreementStatus.DRAFT, AgreementRefusal.NOT_YOUR_DRAFT);
            // until the content is frozen an offer waits for the other side; after that either may counter
            case "agree", "counter" ->
                unless(
                        agreement.contentHash() != null || side != agreement.offeredBy(),
                        AgreementRefusal.OTHER_PARTY_ANSWERS);
            case "sign", "terminate" -> Optional.empty();
            case "add-posting", "end-posting" -> unless(side == Side.MEDICAL, AgreementRefusal.NOT_A_PARTY);
            case "agree-termination" ->
                unless(notice == null || notice.agreed() || notice.by() != side, AgreementRefusal.OTHER_PARTY_ANSWERS);
            case "withdraw-termination" ->
                unless(notice == null || notice.by() == side, AgreementRefusal.OTHER_PARTY_ANSWERS);
            default -> throw new IllegalArgumentException(verb);
        };
    }

    /** The fact besides the state that hinders a verb now, whoever asks for it, by 409; empty if there is none. */
    private static Optional<AgreementRefusal> hindered(String verb, Agreement agreement) {
        TerminationNotice notice = agreement.life().notice();
        boolean suspended = agreement.life().suspendedSince() != null;
        return switch (verb) {
            case "suspend" -> unless(!suspended, AgreementRefusal.SUSPENDED_ALREADY);
            case "resume" -> unless(suspended, AgreementRefusal.NOT_SUSPENDED_BY_DEPARTMENT);
            case "terminate" -> unless(notice == null, AgreementRefusal.ENDING_PENDING);
            case "agree-termination" -> unless(notice != null && !notice.agreed(), AgreementRefusal.ENDING_UNKNOWN);
            case "withdraw-termination" -> unless(notice != null, AgreementRefusal.ENDING_UNKNOWN);
            default -> Optional.empty();
        };
    }

    private static Optional<AgreementRefusal> unless(boolean fulfilled, AgreementRefusal refusal) {
        return fulfilled ? Optional.empty() : Optional.of(refusal);
    }
}
