package org.yiyang.contract.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An agreement as it is put on paper, with no more than its readers are shown of it.
 *
 * @param items codes of the directory of services, in their order
 * @param signatures those that stand
 * @param contentHash of what both have signed, before it was amended; null while nothing is frozen
 * @param filings with each bureau that is asked
 * @param amendments those in force, in their order
 */
public record AgreementPaper(
        UUID id,
        String number,
        CooperationMode mode,
        UUID medicalId,
        UUID careId,
        String regionCode,
        LocalDate startDate,
        LocalDate endDate,
        boolean primary,
        String governmentConsent,
        List<String> items,
        List<Promise> promises,
        Terms terms,
        List<Posted> postings,
        List<Signed> signatures,
        String contentHash,
        LocalDate signedOn,
        List<Filed> filings,
        List<Amended> amendments) {

    /**
     * What is agreed besides the items.
     *
     * @param fees how each item is paid for, by its code; none where nothing is agreed
     * @param green null where no channel is agreed
     * @param site where in the home the staff works; null where it works nowhere there
     * @param renewal null where it is not renewed by itself
     * @param papers attached to it
     * @param liaisons of which sides somebody is named
     */
    public record Terms(
            Map<String, FeeMode> fees,
            AgreementSnapshot.Channel green,
            PracticeSite site,
            RenewalClause renewal,
            List<Paper> papers,
            Set<Side> liaisons) {}

    /** A paper that is attached, by its content. */
    public record Paper(AttachmentKind kind, String sha256) {}

    /**
     * With whom it is filed.
     *
     * @param bureau null for what stood on paper
     * @param receiptNumber null unless it is filed
     * @param on since when it is so
     */
    public record Filed(Bureau bureau, AgreementFilingState state, String receiptNumber, LocalDate on) {}

    /**
     * A change that both have signed later: what it changed, the hash that was signed, and with whom it is filed.
     *
     * @param inForceOn the first day on which it held
     */
    public record Amended(
            List<Change> changes, String contentHash, Instant at, LocalDate inForceOn, List<Filed> filings) {}

    /** One changed value; null for none. */
    public record Change(String field, String before, String after) {}

    /** Somebody who is posted; {@code to} is the first day after, null while the end is open. */
    public record Posted(
            PostedRole role, String licenceMasked, LocalDate from, LocalDate to, String schedule, String tcmFiling) {}

    /** For which side it was signed, how and when. */
    public record Signed(Side side, SignatureMethod method, Instant at) {}

    static AgreementPaper of(Agreement agreement, List<Posted> postings) {
        AgreementEntry entry = agreement.entry();
        AgreementContent content = agreement.content();
        AgreementLife life = agreement.life();
        return new AgreementPaper(
                agreement.id(),
                entry.number(),
                entry.mode(),
                entry.medicalId(),
                entry.careId(),
                entry.regionCode(),
                entry.startDate(),
                entry.endDate(),
                entry.primary(),
                entry.governmentConsent(),
                content.items().stream().sorted().toList(),
                content.promises().stream()
                        .sorted(Comparator.comparing(Promise::item))
                        .toList(),
                terms(agreement, content),
                postings,
                agreement.signatures().stream()
                        .filter(Signature::stands)
                        .map(one -> new Signed(one.side(), one.method(), one.signedAt()))
                        .sorted(Comparator.comparing(Signed::side))
                        .toList(),
                agreement.contentHash(),
                life.signedOn(),
                filings(life.filings()),
                agreement.amendmentViews().stream()
                        .filter(one -> one.state() == AmendmentState.IN_FORCE)
                        .map(AgreementPaper::amended)
                        .toList());
    }

    private static Terms terms(Agreement agreement, AgreementContent content) {
        return new Terms(
                content.fees(),
                AgreementSnapshot.Channel.of(content.green()),
                content.site(),
                content.renewal(),
                agreement.attachments().stream()
                        .map(one -> new Paper(one.kind(), one.sha256()))
                        .sorted(Comparator.comparing(Paper::kind).thenComparing(Paper::sha256))
                        .toList(),
                agreement.liaisonsNow().stream().map(Liaison::side).collect(Collectors.toSet()));
    }

    private static List<Filed> filings(Filings filings) {
        List<BureauFiling.View> asked = filings.view();
        return asked.isEmpty() && filings.filedOn() != null
                ? List.of(new Filed(null, AgreementFilingState.FILED, filings.receiptNumber(), filings.filedOn()))
                : filed(asked);
    }

    private static List<Filed> filed(List<BureauFiling.View> asked) {
        return asked.stream()
                .map(one -> new Filed(one.bureau(), one.state(), one.receiptNumber(), one.on()))
                .toList();
    }

    private static Amended amended(Amendment.View view) {
        Instant last =
                view.medicalSignedAt().isAfter(view.careSignedAt()) ? view.medicalSignedAt() : view.careSignedAt();
        return new Amended(
                view.changed().stream()
                        .map(one -> new Change(one.label().zh(), one.oldValue(), one.newValue()))
                        .toList(),
                view.contentHash(),
                last,
                view.inForceOn(),
                filed(view.filings()));
    }
}
