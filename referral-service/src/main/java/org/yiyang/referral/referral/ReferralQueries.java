package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.lifecycle.DueAt;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.copies.KnownFiling;
import org.yiyang.referral.copies.KnownFilings;
import org.yiyang.referral.copies.KnownInstitutions;
import org.yiyang.referral.copies.Partner;

/** What is shown of referrals, to each caller as far as the caller may know it. */
@ApplicationScoped
class ReferralQueries {
    private final ReferralRepository repository;
    private final CircumstancesReader circumstances;
    private final KnownInstitutions institutions;
    private final FamilyAuthorisation families;
    private final Deadlines deadlines;
    private final KnownFilings filings;
    private final ReferralRights rights;
    private final MoveHistory moves;

    @SuppressWarnings("checkstyle:ParameterNumber")
    ReferralQueries(
            ReferralRepository repository,
            CircumstancesReader circumstances,
            KnownInstitutions institutions,
            FamilyAuthorisation families,
            Deadlines deadlines,
            KnownFilings filings,
            ReferralRights rights,
            MoveHistory moves) {
        this.repository = repository;
        this.circumstances = circumstances;
        this.institutions = institutions;
        this.families = families;
        this.deadlines = deadlines;
        this.filings = filings;
        this.rights = rights;
        this.moves = moves;
    }

    /** The ids under which an elder may be named, by whichever; null for nobody. */
    Collection<UUID> namesOf(UUID elder) {
        return elder == null ? null : families.namesOf(elder);
    }

    /**
     * What is read besides the referrals of a page, for all of them at once; each by the id of the referral.
     *
     * @param contacts what the institutions are called, by their ids
     */
    private record Besides(
            Map<UUID, UUID> backs,
            Map<UUID, List<Rejection>> rejections,
            Map<UUID, List<Partner>> partners,
            Map<UUID, List<Deadline>> deadlines,
            Map<UUID, KnownFiling> filings,
            Map<UUID, String> greenPhones,
            Map<UUID, InstitutionContact> contacts) {
        /** What is due; when the suite reminds people of it is its own matter. */
        List<Deadline> due(UUID referral) {
            return deadlines.getOrDefault(referral, List.of()).stream()
                    .filter(due -> !due.kind().equals(ReferralDue.REFERRAL_REMINDER.name()))
                    .toList();
        }

        InstitutionContact contact(UUID institution, boolean acts) {
            InstitutionContact known = institution == null ? null : contacts.get(institution);
            if (known == null) {
                return InstitutionContact.unknown(institution);
            }
            return acts ? known : known.withoutPhone();
        }
    }

    ReferralJson.View one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    ReferralJson.History history(Call call, UUID id) {
        return new ReferralJson.History(moves.of(found(call, id)));
    }

    List<ReferralJson.View> list(Call call, ReferralRepository.Filter filter, UUID after, int limit) {
        families.mayView(call);
        if (filter.elder() != null && call.scope().region() != null) {
            throw new Refused(ReferralRefusal.ELDER_FILTER_NOT_YOURS);
        }
        return views(call, repository.list(call.scope(), filter, after, limit));
    }

    ReferralJson.View view(Call call, Referral referral) {
        return views(call, List.of(referral)).get(0);
    }

    private List<ReferralJson.View> views(Call call, List<Referral> referrals) {
        Besides besides = besides(call, referrals);
        return referrals.stream().map(referral -> view(call, referral, besides)).toList();
    }

    private Besides besides(Call call, List<Referral> referrals) {
        List<UUID> returned = referrals.stream()
                .filter(referral -> referral.times().returnedAt() != null)
                .map(Referral::id)
                .toList();
        List<Referral> refused =
                referrals.stream().filter(ReferralQueries::offersOthers).toList();
        // What this call submits nobody can have answered or filed yet.
        List<Referral> known = referrals.stream()
                .filter(referral -> !call.now().equals(referral.times().submittedAt()))
                .toList();
        Map<UUID, List<Rejection>> rejections = repository.rejectionsOf(known.stream()
                .filter(referral -> referral.times().askedAt() != null)
                .map(Referral::id)
                .toList());
        Map<UUID, List<Partner>> partners = circumstances.otherPartners(refused, rejections, call.today());
        return new Besides(
                repository.backsOf(returned),
                rejections,
                partners,
                deadlines.openOf(referrals.stream().map(Referral::id).toList()),
                filings.of(known.stream().map(Referral::id).toList()),
                circumstances.greenPhones(referrals),
                institutions.contacts(named(referrals, partners, rejections)));
    }

    private static Set<UUID> named(
            List<Referral> referrals, Map<UUID, List<Partner>> partners, Map<UUID, List<Rejection>> rejections) {
        Stream<UUID> ends = referrals.stream()
                .flatMap(referral -> Stream.of(
                        referral.sender().institutionId(), referral.receiver().institutionId()));
        Stream<UUID> hospitals =
                partners.values().stream().flatMap(List::stream).map(Partner::hospitalId);
        Stream<UUID> saidNo = rejections.values().stream().flatMap(List::stream).map(Rejection::institutionId);
        return Stream.of(ends, hospitals, saidNo)
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static boolean offersOthers(Referral referral) {
        return referral.status() == ReferralStatus.REJECTED
                || referral.flags().contains(ReferralFlag.RECEIVER_UNLICENSED);
    }

    private ReferralJson.View view(Call call, Referral referral, Besides besides) {
        ReferralSnapshot snapshot = referral.snapshot();
        Optional<Consent> consent = Optional.ofNullable(referral.consent());
        Optional<Channel> channel = Optional.ofNullable(referral.channel());
        Optional<Appointment> appointment = Optional.ofNullable(referral.appointment());
        UUID agreement = channel.map(Channel::agreementId).orElse(null);
        boolean acts = rights.actsIn(call.caller(), referral);
        return new ReferralJson.View(
                rights.knowsPerson(call.caller(), referral) ? snapshot : snapshot.withoutElder(),
                ReferralJson.EndNames.of(
                        besides.contact(snapshot.senderId(), acts), besides.contact(snapshot.receiverId(), acts)),
                ReferralJson.Destination.of(referral.outside()),
                referral.reason().reason(),
                referral.reason().urgency(),
                referral.reason().careStage(),
                consent.map(Consent::form).orElse(null),
                consent.map(Consent::givenAt).orElse(null),
                agreement != null,
                agreement,
                channel.map(Channel::responseMinutes).orElse(null),
                acts && agreement != null ? besides.greenPhones().get(agreement) : null,
                channel.map(Channel::others).orElse(null),
                appointment.map(Appointment::department).orElse(null),
                appointment.map(Appointment::visitAt).orElse(null),
                appointment.map(Appointment::holdId).orElse(null),
                referral.times().acceptedAt(),
                referral.formalities().slipReadAt(),
                referral.closing() == null ? null : referral.closing().reason(),
                InsuranceFiling.of(besides.filings().get(referral.id())),
                WatchJson.Watched.of(referral.watch(), call.caller().isAny(Roles.OFFICIALS)),
                besides.backs().get(referral.id()),
                referral.chain().previousId(),
                snapshot.flags().stream().map(ReferralJson.Warning::of).toList(),
                rejected(besides.rejections().get(referral.id()), besides),
                offers(besides.partners().get(referral.id()), besides, acts),
                DueAt.of(besides.due(referral.id()), call.now()),
                referral.version(),
                rights.allowed(call.caller(), referral));
    }

    private static List<ReferralJson.Rejected> rejected(List<Rejection> rejections, Besides besides) {
        if (rejections == null) {
            return null;
        }
        return rejections.stream()
                .map(one -> new ReferralJson.Rejected(
                        one.institutionId(),
                        besides.contact(one.institutionId(), false).name(),
                        one.reason(),
                        one.rejectedAt()))
                .toList();
    }

    private static List<ReferralJson.Offer> offers(List<Partner> partners, Besides besides, boolean acts) {
        if (partners == null) {
            return null;
        }
        return partners.stream()
                .map(one -> ReferralJson.Offer.of(one, besides.contact(one.hospitalId(), acts)))
                .toList();
    }

    private Referral found(Call call, UUID id) {
        families.mayView(call);
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
