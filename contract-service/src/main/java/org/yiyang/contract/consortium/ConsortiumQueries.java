package org.yiyang.contract.consortium;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.contract.copies.KnownInstitutions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What each caller is shown of consortia. */
@ApplicationScoped
class ConsortiumQueries {
    private final ConsortiumRepository repository;
    private final KnownInstitutions institutions;
    private final ConsortiumRights rights;
    private final MoveHistory moves;

    ConsortiumQueries(
            ConsortiumRepository repository,
            KnownInstitutions institutions,
            ConsortiumRights rights,
            MoveHistory moves) {
        this.repository = repository;
        this.institutions = institutions;
        this.rights = rights;
        this.moves = moves;
    }

    /** @param asOf if given, only those are shown who were members on that day */
    ConsortiumJson.View one(Call call, UUID id, LocalDate asOf) {
        return views(call, List.of(found(call, id)), asOf).get(0);
    }

    ConsortiumJson.History history(Call call, UUID id) {
        return new ConsortiumJson.History(moves.of(found(call, id)));
    }

    List<ConsortiumJson.View> list(Call call, ConsortiumStatus status, UUID after, int limit) {
        return views(call, repository.list(call.scope(), status, after, limit), null);
    }

    ConsortiumJson.View view(Call call, Consortium consortium) {
        return views(call, List.of(consortium), null).get(0);
    }

    private List<ConsortiumJson.View> views(Call call, List<Consortium> consortia, LocalDate asOf) {
        Map<UUID, InstitutionContact> names = institutions.contacts(consortia.stream()
                .flatMap(one -> one.members().stream())
                .map(Membership::institutionId)
                .collect(Collectors.toSet()));
        return consortia.stream()
                .map(one -> new ConsortiumJson.View(
                        one.id(),
                        one.name(),
                        one.region(),
                        one.leadId(),
                        name(one.leadId(), names),
                        members(one, asOf, names),
                        one.items(),
                        one.foundedOn(),
                        one.document(),
                        one.status(),
                        one.version(),
                        rights.allowed(call.caller(), one)))
                .toList();
    }

    private static List<ConsortiumJson.Member> members(
            Consortium consortium, LocalDate asOf, Map<UUID, InstitutionContact> names) {
        return consortium.members().stream()
                .filter(one -> asOf == null || one.holdsOn(asOf))
                .map(one -> new ConsortiumJson.Member(
                        one.institutionId(), name(one.institutionId(), names), one.joinedOn(), one.leftOn()))
                .toList();
    }

    private static String name(UUID institution, Map<UUID, InstitutionContact> names) {
        return names.getOrDefault(institution, InstitutionContact.unknown(institution))
                .name();
    }

    private Consortium found(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
