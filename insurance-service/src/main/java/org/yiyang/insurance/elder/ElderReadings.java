package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yiyang.insurance.copies.KnownInstitutions;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.person.PersonReadings;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** Who has read an elder's record, or one that is of the same person since a merger; by whichever of their ids. */
@ApplicationScoped
class ElderReadings {
    private static final String CORRECTIONS = "select t.id from correction_request t where t.elder_id";
    private final ElderRepository repository;
    private final KnownInstitutions institutions;
    private final PersonReadings readings;

    ElderReadings(ElderRepository repository, KnownInstitutions institutions, PersonReadings readings) {
        this.repository = repository;
        this.institutions = institutions;
        this.readings = readings;
    }

    List<PersonReadings.Reading> list(Call call, UUID id, UUID after, int limit) {
        Elder elder = repository.find(call, id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        UUID survivor = elder.merger() == null ? id : elder.merger().survivorId();
        Elder goesOn = repository.find(call, survivor).orElse(elder);
        List<UUID> records = new ArrayList<>(repository.mergedIds(goesOn.id()));
        records.add(goesOn.id());
        return readings.page(
                List.of(
                        new Audit.Subjects(Elder.KIND, null, records),
                        new Audit.Subjects("correction-request", CORRECTIONS, records)),
                after,
                limit,
                institutions::contacts);
    }
}
