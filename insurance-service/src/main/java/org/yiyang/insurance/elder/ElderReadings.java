package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.insurance.copies.KnownInstitutions;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.person.PersonReadings;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** Who has read an elder's record, or one that is of the same person since a merger and that the caller may see; by whichever of their ids. */
@ApplicationScoped
class ElderReadings {
    /** The registers besides the elders' own, as the audit names them, with how theirs of a person are found. */
    static final Map<String, String> REGISTERS = Map.of(
            "correction-request", "select t.id from correction_request t where t.elder_id",
            "referral-filing", "select t.id from referral_filing t where t.elder_id");

    private final ElderRepository repository;
    private final KnownInstitutions institutions;
    private final PersonReadings readings;

    ElderReadings(ElderRepository repository, KnownInstitutions institutions, PersonReadings readings) {
        this.repository = repository;
        this.institutions = institutions;
        this.readings = readings;
    }

    List<PersonReadings.Reading> list(Call call, UUID id, UUID after, int limit) {
        List<UUID> records = repository.withIds(call, repository.namesOf(id)).stream()
                .map(Elder::id)
                .toList();
        if (!records.contains(id)) {
            throw new Refused(KitRefusal.NOT_FOUND);
        }
        return readings.page(
                Stream.concat(
                                Stream.of(new Audit.Subjects(Elder.KIND, null, records)),
                                REGISTERS.entrySet().stream()
                                        .map(one -> new Audit.Subjects(one.getKey(), one.getValue(), records)))
                        .toList(),
                after,
                limit,
                institutions::contacts);
    }
}
