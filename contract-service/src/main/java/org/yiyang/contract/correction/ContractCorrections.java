package org.yiyang.contract.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.contract.copies.KnownElders;
import org.yiyang.contract.copies.KnownInstitutions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.correction.CorrectionJson;
import org.yiyang.kit.correction.CorrectionRegister;
import org.yiyang.kit.correction.CorrectionRequest;
import org.yiyang.kit.correction.CorrectionSubject;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.institution.InstitutionContact;

/** Contracts with family doctors, kept by the team's institution, and records of services, kept by who gave them. */
@ApplicationScoped
class ContractCorrections implements CorrectionRegister {
    /** Where each is found by its id and whom it names. */
    private static final Map<CorrectionSubject, String> RECORDS = Map.of(
            CorrectionSubject.FAMILY_DOCTOR_CONTRACT,
            "select t.institution_id as keeper, t.region_code as region from family_doctor_contract t"
                    + " where t.id = ? and t.elder_id in ",
            CorrectionSubject.SERVICE_RECORD,
            "select t.medical_id as keeper, t.region_code as region from service_record t"
                    + " join service_record_elder e on e.record_id = t.id where t.id = ? and e.elder_id in ");

    private final KnownElders elders;
    private final KnownInstitutions institutions;
    private final Database database;

    ContractCorrections(KnownElders elders, KnownInstitutions institutions, Database database) {
        this.elders = elders;
        this.institutions = institutions;
        this.database = database;
    }

    @Override
    public Set<CorrectionSubject> subjects() {
        return RECORDS.keySet();
    }

    @Override
    public boolean isOfInstitutions() {
        return true;
    }

    @Override
    public Optional<Kept> find(Call call, CorrectionJson.Ask asked) {
        List<UUID> names = namesOf(asked.elderId());
        List<Object> values = new ArrayList<>(List.of(asked.recordId()));
        values.addAll(Binary.padded(names));
        String select = RECORDS.get(asked.subject()) + Binary.marks(names);
        UUID person = survivorOf(asked.elderId());
        return database.anywhere(sql -> sql.select(select, values.toArray())
                .map(row ->
                        new Kept(person, row.getColumn("region", String.class), row.getColumn("keeper", UUID.class)))
                .findFirst());
    }

    @Override
    public UUID survivorOf(UUID elder) {
        return elders.survivorOf(elder);
    }

    @Override
    public List<UUID> namesOf(UUID elder) {
        return elders.namesOf(elder);
    }

    @Override
    public Set<UUID> namesOf(Collection<UUID> some) {
        return elders.namesOf(some);
    }

    @Override
    public String procedure(CorrectionSubject subject, UUID elder, UUID recordId) {
        return subject == CorrectionSubject.SERVICE_RECORD
                ? "/api/v1/contract/service-records/" + recordId + "/correct"
                : null;
    }

    @Override
    public Map<UUID, InstitutionContact> contacts(Collection<UUID> some) {
        return institutions.contacts(some);
    }

    @Override
    public CorrectionRequest begin(UUID id, CorrectionRequest.Asked asked, Call call) {
        return new Correction(id, asked, call);
    }

    @Override
    public Class<? extends CorrectionRequest> entity() {
        return Correction.class;
    }

    @Override
    public Class<?> resource() {
        return CorrectionResource.class;
    }

    @Override
    public String erasedElder() {
        return "exists (select 1 from known_elder k where k.id = c.elder_id and k.status = 'ERASED')";
    }
}
