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
    private static final Set<String> OF_AMENDMENTS = Set.of("file-amendment", "refuse-amendment-filing");
    private static final Set<String> OF_DEPARTMENTS =
            Set.of("file", "refuse-filing", "file-amendment", "refuse-amendment-filing", "suspend", "resume");
    private static final Set<String> OF_OFFICIALS = Set.of("file", "refuse-filing", "suspend", "resume", "correct");

    AgreementRights(Actions actions) {
        super(
                actions,
                AgreementResource.class,
                FilingResource.class,
                AmendmentResource.class,
                AmendmentFilingResource.class,
                SuccessionResource.class,
                LiaisonResource.class,
                AttachmentResource.class);
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

    /** The bureau of the caller whose turn a verb is; refused by 409 if its bureau has done it already, or has nothing to do. */
    Bureau actingBureau(Caller caller, String verb, Agreement agreement) {
        return turns(caller, verb, agreement).findFirst().orElseThrow(() -> new Refused(notTurnOf(verb)));
    }

    private static AgreementRefusal notTurnOf(String verb) {
        return switch (verb) {
            case "suspend" -> AgreementRefusal.SUSPENDED_ALREADY;
            case "resume" -> AgreementRefusal.NOT_SUSPENDED_BY_DEPARTMENT;
            default -> AgreementRefusal.FILING_DECIDED;
        };
    }

    /** The bureaus of the caller whose turn a verb is. */
    static Stream<Bureau> turns(Caller caller, String verb, Agreement agreement) {
        AgreementLife life = agreement.life();
        return Bureau.of(caller).stream().filter(bureau -> switch (verb) {
            case "suspend" -> !life.suspensions().isBy(bureau);
            case "resume" -> life.suspensions().isBy(bureau);
            default -> waitsFor(bureau, verb, agreement);
        });
    }

    /** Whether it is a bureau's turn to file it, or what is amended of it. */
    private static boolean waitsFor(Bureau bureau, String verb, Agreement agreement) {
        return filings(verb, agreement).in(AgreementFilingState.WAITING).contains(bureau);
    }

    private static Filings filings(String verb, Agreement agreement) {
        return OF_AMENDMENTS.contains(verb)
                ? agreement.filedAmendment().map(Amendment::filings).orElse(Filings.NONE)
                : agreement.life().filings();
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
                .filter(verb ->
                        own.filter(side -> hasSigned(side, verb, agreement)).isEmpty())
                .filter(verb -> !OF_DEPARTMENTS.contains(verb)
                        || turns(at(verb, caller), verb, agreement).findAny().isPresent())
                .toList();
    }

    /** Whether the caller may ever act in this agreement; only then is the caller shown whom to call. */
    boolean actsIn(Caller caller, Agreement agreement) {
        boolean party = caller.isAny(Roles.STAFF)
                && agreement.sideOf(caller.scope().institution()).isPresent();
        return party
                || (caller.scope().coversRegion(agreement.region())
                        && OF_OFFICIALS.stream().anyMatch(verb -> caller.isAny(roles(verb))));
    }

    /** Those whose turn a verb is: the bureaus of the home's region that have not filed, or the staff of the sides. */
    Addressee[] addressees(String verb, Agreement agreement) {
        if (OF_DEPARTMENTS.contains(verb)) {
            return Stream.of(Bureau.values())
                    .filter(bureau -> waitsFor(bureau, verb, agreement))
                    .map(Bureau::role)
                    .map(role -> Addressee.official(role, agreement.region()))
                    .toArray(Addressee[]::new);
        }
        return staff(verb, agreement, Stream.of(Side.values()).filter(side -> isTurnOf(side, verb, agreement)));
    }

    /** The staff of both parties who may use a verb. */
    Addressee[] bothParties(String verb, Agreement agreement) {
        return staff(verb, agreement, Stream.of(Side.values()));
    }

    /** The staff of one party who may use a verb. */
    Addressee[] staffOf(Side side, String verb, Agreement agreement) {
        return staff(verb, agreement, Stream.of(side));
    }

    private Addressee[] staff(String verb, Agreement agreement, Stream<Side> sides) {
        Set<String> roles = roles(verb);
        return sides.flatMap(side -> roles.stream().map(role -> Addressee.staff(role, side.of(agreement.entry()))))
                .toArray(Addressee[]::new);
    }

    /** Whether a side has given the signature that a verb asks for. */
    static boolean hasSigned(Side side, String verb, Agreement agreement) {
        return switch (verb) {
            case "sign" -> agreement.isSignedBy(side);
            case "sign-amendment" ->
                agreement.openAmendment().filter(open -> open.isSignedBy(side)).isPresent();
            default -> false;
        };
    }

    private static boolean isTurnOf(Side side, String verb, Agreement agreement) {
        return !hasSigned(side, verb, agreement)
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
            Optional<AgreementRefusal> elsewhere =
                    unless(caller.scope().coversRegion(agreement.region()), AgreementRefusal.REGION_NOT_YOURS);
            return elsewhere.isPresent() ? elsewhere : notAsked(caller, verb, agreement);
        }
        Optional<Side> side = agreement.sideOf(caller.scope().institution());
        return side.isEmpty() ? Optional.of(AgreementRefusal.NOT_A_PARTY) : forbidden(side.get(), verb, agreement);
    }

    /** A filing is the matter of the bureaus that are asked for it. */
    private static Optional<AgreementRefusal> notAsked(Caller caller, String verb, Agreement agreement) {
        boolean asked =
                Bureau.of(caller).stream().anyMatch(filings(verb, agreement).asked()::contains);
        boolean waits = OF_AMENDMENTS.contains(verb)
                ? agreement.filedAmendment().isPresent()
                : verb.equals("file") || verb.equals("refuse-filing");
        boolean ofItself = OF_AMENDMENTS.contains(verb) || agreement.status() == AgreementStatus.SIGNED;
        return unless(!waits || asked || !ofItself, AgreementRefusal.FILED_WITH_OTHERS);
    }

    private static Optional<AgreementRefusal> forbidden(Side side, String verb, Agreement agreement) {
        TerminationNotice notice = agreement.life().notice();
        boolean own = side == agreement.draftedBy();
        return switch (verb) {
            case "revise", "attach", "propose" -> unless(own, AgreementRefusal.NOT_YOUR_DRAFT);
            case "cancel" ->
                unless(own || agreement.status() != AgreementStatus.DRAFT, AgreementRefusal.NOT_YOUR_DRAFT);
            // until the content is frozen an offer waits for the other side; after that either may counter
            case "agree", "counter" ->
                unless(
                        agreement.contentHash() != null || side != agreement.offeredBy(),
                        AgreementRefusal.OTHER_PARTY_ANSWERS);
            case "sign", "terminate", "resubmit-filing", "object-renewal" -> Optional.empty();
            case "name-liaison", "reveal-liaisons" -> Optional.empty();
            case "confirm-succession", "decline-succession" ->
                unless(
                        agreement.succession() == null || agreement.succession().side() != side,
                        AgreementRefusal.OTHER_PARTY_ANSWERS);
            case "offer-amendment", "sign-amendment", "withdraw-amendment", "resubmit-amendment-filing" ->
                Optional.empty();
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
        boolean refused = agreement.life().filingRefused();
        boolean amendmentRefused =
                agreement.filedAmendment().filter(Amendment::isRefused).isPresent();
        return switch (verb) {
            case "resubmit-filing" -> unless(refused, AgreementRefusal.FILING_NOT_REFUSED);
            case "counter" ->
                unless(refused || agreement.status() != AgreementStatus.SIGNED, AgreementRefusal.FILING_NOT_REFUSED);
            case "confirm-succession", "decline-succession" ->
                unless(
                        agreement.succession() != null && agreement.succession().isPending(),
                        AgreementRefusal.SUCCESSION_NONE);
            case "sign-amendment" -> unless(agreement.openAmendment().isPresent(), AgreementRefusal.AMENDMENT_NONE);
            case "withdraw-amendment" ->
                unless(agreement.openAmendment().isPresent() || amendmentRefused, AgreementRefusal.AMENDMENT_NONE);
            case "offer-amendment" ->
                unless(
                        agreement.filedAmendment().isEmpty() || amendmentRefused,
                        AgreementRefusal.AMENDMENT_BEING_FILED);
            case "file-amendment", "refuse-amendment-filing" ->
                unless(agreement.filedAmendment().isPresent(), AgreementRefusal.AMENDMENT_NOT_FILED);
            case "resubmit-amendment-filing" -> unless(amendmentRefused, AgreementRefusal.AMENDMENT_NOT_REFUSED);
            case "object-renewal" ->
                unless(
                        agreement.awaitsRenewal() && agreement.renewalCourse().objectedBy() == null,
                        AgreementRefusal.RENEWAL_NOT_AUTOMATIC);
            case "terminate" -> unless(notice == null, AgreementRefusal.ENDING_PENDING);
            case "agree-termination" -> unless(notice != null && !notice.agreed(), AgreementRefusal.ENDING_UNKNOWN);
            case "withdraw-termination" ->
                notice == null
                        ? Optional.of(AgreementRefusal.ENDING_UNKNOWN)
                        : unless(!notice.byBoth(), AgreementRefusal.ENDING_AGREED);
            default -> Optional.empty();
        };
    }

    private static Optional<AgreementRefusal> unless(boolean fulfilled, AgreementRefusal refusal) {
        return fulfilled ? Optional.empty() : Optional.of(refusal);
    }
}
