package org.yiyang.insurance.bureau.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.insurance.copies.KnownInstitution;
import org.yiyang.insurance.copies.KnownInstitutions;
import org.yiyang.insurance.designation.DesignationCodes;
import org.yiyang.insurance.elder.InsuredElders;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.Refused;

/** What is done with filings in a transaction: by people, by the referral that they follow, and by the bureau's answers. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReferralFilings {
    private static final int LATEST = 50;
    private final FilingRepository repository;
    private final FilingSecrets secrets;
    private final FilingDispatch dispatch;
    private final InsuredElders elders;
    private final KnownInstitutions institutions;
    private final DesignationCodes codes;
    private final Parameters parameters;
    private final Changes changes;
    private final Moves<ReferralFiling> moves;

    @SuppressWarnings("checkstyle:ParameterNumber")
    ReferralFilings(
            FilingRepository repository,
            FilingSecrets secrets,
            FilingDispatch dispatch,
            InsuredElders elders,
            KnownInstitutions institutions,
            DesignationCodes codes,
            Parameters parameters,
            FilingRights rights,
            Changes changes) {
        this.repository = repository;
        this.secrets = secrets;
        this.dispatch = dispatch;
        this.elders = elders;
        this.institutions = institutions;
        this.codes = codes;
        this.parameters = parameters;
        this.changes = changes;
        this.moves = new Moves<>(repository::find, rights, changes);
    }

    /** What is filed and the filing itself, for whoever sends it. */
    public record Full(ReferralFiling filing, FilingContent content) {}

    /** Has the filing of a referral follow the event that was consumed. */
    void follow(Call call, KnownReferral referral) {
        Optional<ReferralFiling> found = repository.ofReferral(referral.id());
        if (found.isPresent()) {
            ReferralFiling filing = found.get();
            if (!filing.closed()) {
                filing.want(referral.agreed() ? referral.receiverId() : null);
                settle(call, filing);
            }
        } else if (referral.agreed()) {
            prepare(call, referral);
        }
    }

    private void prepare(Call call, KnownReferral referral) {
        LocalDate day = referral.submittedOn();
        elders.on(call, referral.elderId(), day, true)
                .filter(cover -> cover.verified() && !cover.dead() && cover.type() != null)
                .filter(cover -> !day.plusDays(
                                parameters.integer(FilingParameter.FILING_LOOKBACK_DAYS, cover.region(), call.today()))
                        .isBefore(call.today()))
                .ifPresent(cover -> {
                    ReferralFiling filing = ReferralFiling.prepared(
                            new ReferralFiling.Subject(
                                    referral.id(),
                                    referral.elderId(),
                                    referral.senderId(),
                                    referral.receiverId(),
                                    cover.region(),
                                    day),
                            call.now());
                    repository.persist(filing);
                    changes.publish(filing, new FilingEvent.FilingPrepared());
                });
    }

    /** Brings what is filed in line with where the referral leads; what is under way is waited for. */
    private void settle(Call call, ReferralFiling filing) {
        following(call, filing).ifPresent(fact -> changes.publish(filing, fact));
    }

    private Optional<FilingEvent> following(Call call, ReferralFiling filing) {
        return switch (filing.status()) {
            case PREPARED, REFUSED -> turned(call, filing);
            case PENDING -> !filing.fits() && dispatch.takeBack(filing.id()) ? turned(call, filing) : Optional.empty();
            case FILED -> filing.fits() ? Optional.empty() : Optional.of(revoked(call, filing, null));
            case REVOKED, WITHDRAWN ->
                filing.wantedReceiverId() == null || filing.closed()
                        ? Optional.empty()
                        : Optional.of(filing.prepareAgain(call.now()));
            case DEAD, REVOKING -> Optional.empty();
        };
    }

    private static Optional<FilingEvent> turned(Call call, ReferralFiling filing) {
        if (filing.fits()) {
            return Optional.empty();
        }
        return Optional.of(
                filing.wantedReceiverId() == null ? filing.withdraw(call.now()) : filing.prepareAgain(call.now()));
    }

    private FilingEvent revoked(Call call, ReferralFiling filing, String reason) {
        if (dispatch.reaches(filing.region())) {
            dispatch.revoke(call, filing, senderCode(filing));
        }
        return filing.revoke(reason, call.now());
    }

    ReferralFiling complete(Call call, UUID id, FilingContent said) {
        return fill(call, moves.begin(call, id, "complete"), said);
    }

    /** The sender says what is filed. */
    public ReferralFiling fill(Call call, ReferralFiling filing, FilingContent said) {
        if (said.end().isBefore(said.begin())) {
            throw new Refused(FilingRefusal.DATES_REVERSED).at("/end");
        }
        String receiver = codes.of(filing.receiverId(), filing.referredOn())
                .map(DesignationCodes.Coded::code)
                .orElse(said.receiverCode());
        if (receiver == null) {
            throw new Refused(FilingRefusal.RECEIVER_CODE_UNKNOWN).at("/receiverCode");
        }
        String name = name(filing.receiverId()).orElse(said.receiverName());
        if (name == null) {
            throw new Refused(FilingRefusal.RECEIVER_CODE_UNKNOWN).at("/receiverName");
        }
        String sender = senderCode(filing);
        FilingContent content = said.between(sender, name(filing.senderId()).orElse(sender), receiver, name);
        changes.publish(filing, filing.complete(secrets.seal(filing.id(), content), call.now()));
        if (dispatch.reaches(filing.region())) {
            dispatch.file(call, filing, sender);
        }
        return filing;
    }

    private Optional<String> name(UUID institution) {
        return institutions.find(institution).map(KnownInstitution::name);
    }

    private String senderCode(ReferralFiling filing) {
        return codes.of(filing.senderId(), filing.referredOn())
                .map(DesignationCodes.Coded::code)
                .orElseThrow(() -> new Refused(FilingRefusal.SENDER_CODE_UNKNOWN));
    }

    ReferralFiling recordNumber(Call call, UUID id, FilingJson.Numbered said) {
        ReferralFiling filing = moves.begin(call, id, "record-number");
        if (said.filedOn().isAfter(call.today())) {
            throw new Refused(FilingRefusal.FILED_IN_FUTURE).at("/filedOn");
        }
        mustNotBeUnderWay(filing);
        mustBeFree(said.number());
        changes.publish(filing, filing.recordNumber(said.number(), said.filedOn(), call.now()));
        settle(call, filing);
        return filing;
    }

    /** What may have reached the platform is never entered by hand besides: there would be two of it. */
    private void mustNotBeUnderWay(ReferralFiling filing) {
        if (!dispatch.takeBack(filing.id())) {
            throw new Refused(FilingRefusal.ASKED_OF_BUREAU);
        }
    }

    private void mustBeFree(String number) {
        if (repository.numbered(number).isPresent()) {
            throw new Refused(FilingRefusal.NUMBER_TAKEN).at("/number");
        }
    }

    ReferralFiling recordRefusal(Call call, UUID id, FilingJson.Refuse said) {
        ReferralFiling filing = moves.begin(call, id, "record-refusal");
        mustNotBeUnderWay(filing);
        byte[] words = secrets.sealWords(filing.id(), said.words());
        changes.publish(filing, filing.refuse("record-refusal", said.ground(), words, call.now()));
        settle(call, filing);
        return filing;
    }

    ReferralFiling recordRevocation(Call call, UUID id) {
        ReferralFiling filing = moves.begin(call, id, "record-revocation");
        mustNotBeUnderWay(filing);
        changes.publish(filing, filing.revoked("record-revocation", call.now()));
        settle(call, filing);
        return filing;
    }

    ReferralFiling revoke(Call call, UUID id, String reason) {
        ReferralFiling filing = moves.begin(call, id, "revoke");
        changes.publish(filing, revoked(call, filing, reason));
        return filing;
    }

    /** The sender calls off what is filed, or is to be; what is under way is revoked once it is known. */
    public void callOff(Call call, ReferralFiling filing, String reason) {
        filing.close();
        if (filing.status() == FilingStatus.FILED) {
            changes.publish(filing, revoked(call, filing, reason));
        } else {
            settle(call, filing);
        }
    }

    ReferralFiling replay(Call call, UUID id, String reason) {
        ReferralFiling filing = moves.begin(call, id, "replay");
        changes.publish(filing, filing.replay(reason, call.now()));
        if (dispatch.reaches(filing.region())) {
            if (filing.number() == null) {
                dispatch.file(call, filing, senderCode(filing));
            } else {
                dispatch.revoke(call, filing, senderCode(filing));
            }
        }
        return filing;
    }

    /** What waits for a decision follows the elder to another region's agency, a dead letter with its message; what was sent waits. */
    void handOn(Call call, ReferralFiling filing, String region) {
        boolean pending = filing.status() == FilingStatus.PENDING;
        if (filing.region().equals(region) || (pending && !dispatch.takeBack(filing.id()))) {
            return;
        }
        changes.publish(filing, filing.handOn(region, call.now()));
        if (pending && dispatch.reaches(region)) {
            dispatch.file(call, filing, senderCode(filing));
        }
    }

    /** What is to be sent of a filing. */
    public Full full(UUID id) {
        return full(repository.findById(id));
    }

    /** The platform has taken it. */
    public void filed(Call call, UUID id, String number) {
        ReferralFiling filing = repository.findById(id);
        changes.publish(filing, filing.file(number, call.today(), call.now()));
        settle(call, filing);
    }

    /** The platform does not take it. */
    public void refused(Call call, UUID id, String words) {
        ReferralFiling filing = repository.findById(id);
        byte[] sealed = secrets.sealWords(id, words);
        changes.publish(filing, filing.refuse("refuse", FilingGround.of(words), sealed, call.now()));
        settle(call, filing);
    }

    /** The platform has revoked it. */
    public void revoked(Call call, UUID id) {
        ReferralFiling filing = repository.findById(id);
        changes.publish(filing, filing.revoked("confirm-revocation", call.now()));
        settle(call, filing);
    }

    /** It cannot be sent. */
    public void gaveUp(Call call, UUID id, String words) {
        ReferralFiling filing = repository.findById(id);
        if (filing.status() == FilingStatus.PENDING || filing.status() == FilingStatus.REVOKING) {
            changes.publish(filing, filing.giveUp(secrets.sealWords(id, words), call.now()));
        }
    }

    /** The filings of an elder by an institution, the newest first; at most fifty. */
    public List<Full> of(UUID elder, UUID sender) {
        return repository.of(elder, sender, LATEST).stream().map(this::full).toList();
    }

    /** Those whose referral was made on a day. */
    public List<Full> of(UUID elder, UUID sender, LocalDate day) {
        return repository.of(elder, sender, day).stream().map(this::full).toList();
    }

    private Full full(ReferralFiling filing) {
        return new Full(filing, secrets.open(filing));
    }
}
