package org.yiyang.insurance.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.insurance.elder.ElderPersons;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.correction.CorrectionJson;
import org.yiyang.kit.correction.CorrectionRegister;
import org.yiyang.kit.correction.CorrectionRequest;
import org.yiyang.kit.correction.CorrectionSubject;

/** The elder's own record, kept by the agency of its region. */
@ApplicationScoped
class ElderCorrections implements CorrectionRegister {
    private static final Map<CorrectionSubject, String> VERBS = Map.of(
            CorrectionSubject.NAME, "propose-update",
            CorrectionSubject.IDENTITY_NUMBER, "correct-identity",
            CorrectionSubject.PHONE, "propose-update",
            CorrectionSubject.RESIDENCE, "propose-update",
            CorrectionSubject.INSURANCE, "correct-insured",
            CorrectionSubject.PRIORITY_GROUP, "leave-group",
            CorrectionSubject.ASSESSMENT, "withdraw-assessment",
            CorrectionSubject.LONG_TERM_CARE, "record-long-term-care",
            CorrectionSubject.FAMILY, "withdraw-authorisation");
    private final ElderPersons elders;

    ElderCorrections(ElderPersons elders) {
        this.elders = elders;
    }

    @Override
    public Set<CorrectionSubject> subjects() {
        Set<CorrectionSubject> subjects = EnumSet.of(CorrectionSubject.OTHER);
        subjects.addAll(VERBS.keySet());
        return subjects;
    }

    @Override
    public boolean isOfInstitutions() {
        return false;
    }

    @Override
    public Optional<Kept> find(Call call, CorrectionJson.Ask asked) {
        return elders.find(call, asked.elderId()).map(elder -> new Kept(elder.id(), elder.region(), null));
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
    public String procedure(CorrectionSubject subject, UUID elder, UUID recordId) {
        String verb = VERBS.get(subject);
        return verb == null ? null : "/api/v1/elders/" + elder + "/" + verb;
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
        return "exists (select 1 from elder e where e.id = c.elder_id and e.status = 'ERASED')";
    }

    @Override
    public List<String> forgotten() {
        return List.of("update correction_request set decision = null where id in {ids}");
    }
}
