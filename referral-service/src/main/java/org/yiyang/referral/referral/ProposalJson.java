package org.yiyang.referral.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said over HTTP about institutions to which a patient might go. */
final class ProposalJson {
    private ProposalJson() {}

    /**
     * Who could take a patient now, the best first, at most {@link Proposals#PROPOSALS_MAX}.
     *
     * @param careStage the care that is needed
     * @param recommended which kinds of institutions give it, the recommended ones first
     */
    @Schema(name = "ReferralProposals")
    record Proposed(CareStage careStage, List<DestinationKind> recommended, List<Item> items) {
        static Proposed of(CareStage stage, List<ProposedInstitution> proposals, Instant now) {
            return new Proposed(
                    stage,
                    stage.destinations(),
                    proposals.stream().map(one -> Item.of(one, now)).toList());
        }
    }

    /**
     * To whom somebody could be sent now, the best first.
     *
     * @param more whether there are further ones, which a part of their name finds
     */
    @Schema(name = "ReferralReceivers")
    record Receivers(List<Item> items, boolean more) {
        /** Enough to look through; of more one looks for a name. */
        static final int RECEIVERS_MAX = 100;

        static Receivers of(List<ProposedInstitution> all, Instant now) {
            return new Receivers(
                    ProposedInstitution.best(all, RECEIVERS_MAX).stream()
                            .map(one -> Item.of(one, now))
                            .toList(),
                    all.size() > RECEIVERS_MAX);
        }
    }

    /**
     * One institution, by what its public entry in the register says, and what it has said to be free.
     *
     * @param hospitalLevel a code of the register, null where none is known
     * @param destinationKind what it is for this care, null where the register has not said
     * @param agreementId the agreement in force with it, null without one
     * @param distanceKm km as the crow flies to one decimal, null where one of the places is not known
     * @param freePlaces of the kinds that this care needs, null where it has said nothing lately
     * @param ageMinutes how long ago the oldest of these words was said
     */
    @Schema(name = "ReferralProposal")
    record Item(
            UUID institutionId,
            String institutionName,
            String institutionPhone,
            String hospitalLevel,
            DestinationKind destinationKind,
            Capability capability,
            UUID agreementId,
            boolean agreement,
            boolean greenChannel,
            Double distanceKm,
            Long freePlaces,
            Instant statedAt,
            Long ageMinutes) {
        static Item of(ProposedInstitution one, Instant now) {
            boolean said = one.free() != null;
            return new Item(
                    one.institution().id(),
                    one.institution().name(),
                    one.institution().phone(),
                    one.institution().level(),
                    one.as(),
                    one.capability(),
                    one.agreement() == null ? null : one.agreement().agreementId(),
                    one.agreement() != null,
                    one.greenChannel(),
                    one.distanceKm() == null ? null : Math.round(one.distanceKm() * 10) / 10.0,
                    said ? one.free().places() : null,
                    said ? one.free().statedAt() : null,
                    said ? Duration.between(one.free().statedAt(), now).toMinutes() : null);
        }
    }
}
