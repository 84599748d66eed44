package org.yiyang.referral.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.correction.CorrectionJson;
import org.yiyang.kit.correction.CorrectionRegister;
import org.yiyang.kit.correction.CorrectionRequest;
import org.yiyang.kit.correction.CorrectionSubject;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.referral.copies.KnownElders;
import org.yiyang.referral.copies.KnownInstitutions;

/** What is written with referrals, beds and visits at home, booked visits and consultations, kept by who wrote it. */
@ApplicationScoped
class ReferralCorrections implements CorrectionRegister {
    /** Where each is found by its id and its elder; kept by who wrote it. */
    private static final Map<CorrectionSubject, String> RECORDS = Map.ofEntries(
            Map.entry(
                    CorrectionSubject.REFERRAL,
                    "select t.sender_id as keeper, coalesce(t.sender_region, t.receiver_region) as region from referral t where t.id = ? and t.elder_id in "),
            Map.entry(
                    CorrectionSubject.RETURN_SLIP,
                    "select t.sender_id as keeper, coalesce(t.sender_region, t.receiver_region) as region from referral t where t.id = ? and exists (select 1 from return_slip s where s.referral_id = t.id) and t.elder_id in "),
            Map.entry(
                    CorrectionSubject.REFERRAL_REQUEST,
                    "select t.home_id as keeper, coalesce(t.region_code, '') as region from referral_request t where t.id = ? and t.elder_id in "),
            Map.entry(
                    CorrectionSubject.HOME_BED,
                    "select t.institution_id as keeper, t.region_code as region from home_bed t where t.id = ? and t.elder_id in "),
            Map.entry(
                    CorrectionSubject.HOME_VISIT,
                    "select t.institution_id as keeper, t.region_code as region from home_visit t where t.id = ? and t.elder_id in "),
            Map.entry(
                    CorrectionSubject.BOOKED_VISIT,
                    "select t.institution_id as keeper, t.region_code as region from booked_visit t where t.id = ? and t.elder_id in "),
            Map.entry(
                    CorrectionSubject.CONSULTATION,
                    "select t.asker_id as keeper, t.region_code as region from remote_consultation t where t.id = ? and t.elder_id in "),
            Map.entry(
                    CorrectionSubject.CONSULTATION_ANSWER,
                    "select t.expert_id as keeper, t.region_code as region from remote_consultation t where t.id = ? and t.elder_id in "));

    private static final String WAY_BACK =
            "select id from referral where up_referral_id = ? and status <> 'CANCELLED' order by id desc limit 1";

    private final KnownElders elders;
    private final KnownInstitutions institutions;
    private final Database database;

    ReferralCorrections(KnownElders elders, KnownInstitutions institutions, Database database) {
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
        List<Object> values = new ArrayList<>(List.of(written(asked)));
        values.addAll(Binary.padded(names));
        String select = RECORDS.get(asked.subject()) + Binary.marks(names);
        UUID person = survivorOf(asked.elderId());
        return database.anywhere(sql -> sql.select(select, values.toArray())
                .map(row ->
                        new Kept(person, row.getColumn("region", String.class), row.getColumn("keeper", UUID.class)))
                .findFirst());
    }

    /** The slip of a referral up stands at its way back. */
    private UUID written(CorrectionJson.Ask asked) {
        if (asked.subject() != CorrectionSubject.RETURN_SLIP) {
            return asked.recordId();
        }
        return database.anywhere(sql -> sql.select(WAY_BACK, asked.recordId())
                .mapTo(UUID.class)
                .findFirst()
                .orElse(asked.recordId()));
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
        return subject == CorrectionSubject.HOME_BED ? "/api/v1/home-beds/" + recordId + "/change-plan" : null;
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
