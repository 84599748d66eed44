package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.insurance.copies.KnownInstitution;
import org.yiyang.insurance.copies.KnownInstitutions;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.person.PersonMask;
import org.yiyang.kit.refusal.Refused;

/** Finds one elder of a city by a number that was shown in full; that it was asked, and whom it found, is audited. */
@ApplicationScoped
class ElderFinding {
    private static final int CITY_DIGITS = 4;
    private final ElderRepository repository;
    private final ElderSecrets secrets;
    private final KnownInstitutions institutions;
    private final Audit audit;

    ElderFinding(ElderRepository repository, ElderSecrets secrets, KnownInstitutions institutions, Audit audit) {
        this.repository = repository;
        this.secrets = secrets;
        this.institutions = institutions;
        this.audit = audit;
    }

    /**
     * None or one; of an elder of another city one does not even learn whether it is registered.
     *
     * @throws Refused 422 unless it asks by one number, and for what is no such number
     */
    List<ElderFindResource.Found> find(Call call, ElderJson.Search asked) {
        if (!asked.byOne()) {
            throw new Refused(ElderRefusal.SEARCH_BY_ONE);
        }
        List<Elder> found = held(call, asked).stream()
                .map(this::goingOn)
                .filter(elder -> elder.status() != ElderStatus.ERASED && isNear(call, elder))
                .toList();
        List<Audit.Act> acts = new ArrayList<>();
        acts.add(new Audit.Act("search", Elder.KIND, null, Audit.Outcome.READ, null));
        found.forEach(elder -> acts.add(Audit.Act.read("search", Elder.KIND, elder.id())));
        audit.write(call, acts);
        return found.stream().map(elder -> shown(call, elder)).toList();
    }

    private ElderFindResource.Found shown(Call call, Elder elder) {
        PersonMask mask = PersonMask.of(call.caller());
        PersonalData person = secrets.open(elder, call.today());
        return new ElderFindResource.Found(
                elder.id(), mask.name(person.name()), person.document().masked(mask));
    }

    private Optional<Elder> held(Call call, ElderJson.Search asked) {
        List<byte[]> indexes = asked.kind() == null
                ? secrets.indexes(ElderSecrets.citizenId(asked.citizenId(), call.today()))
                : secrets.identifierIndexes(
                        asked.kind(),
                        ElderSecrets.identifier(asked.kind(), asked.country(), asked.value(), call.today()));
        return repository.found(indexes).flatMap(repository::findByIdOptional);
    }

    private Elder goingOn(Elder one) {
        return one.merger() == null ? one : repository.findById(one.merger().survivorId());
    }

    private boolean isNear(Call call, Elder elder) {
        UUID own = call.scope().institution();
        List<String> near = Stream.concat(
                        call.scope().regions().stream(), regionOf(own).map(ElderFinding::city).stream())
                .toList();
        return Stream.concat(Stream.of(elder.region()), regionOf(elder.residenceId()).stream())
                .anyMatch(region -> near.stream().anyMatch(region::startsWith));
    }

    private Optional<String> regionOf(UUID institution) {
        return institution == null
                ? Optional.empty()
                : institutions.find(institution).map(KnownInstitution::regionCode);
    }

    private static String city(String region) {
        return region.substring(0, Math.min(CITY_DIGITS, region.length()));
    }
}
