package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.person.PersonExport;
import org.yiyang.kit.person.PersonReadings;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.copies.KnownElders;
import org.yiyang.referral.copies.KnownInstitutions;

/** Who has read of one elder in all records that this service keeps of elders. */
@ApplicationScoped
class ElderReadings {
    /** As the audit names a register, and as its table is called. */
    record Register(String kind, String table) {
        Audit.Subjects of(Collection<UUID> elders) {
            return new Audit.Subjects(kind, "select t.id from " + table + " t where t.elder_id", elders);
        }
    }

    static final List<Register> REGISTERS = List.of(
            new Register("referral", "referral"),
            new Register("referral-request", "referral_request"),
            new Register("home-bed", "home_bed"),
            new Register("home-visit", "home_visit"),
            new Register("booked-visit", "booked_visit"),
            new Register("remote-consultation", "remote_consultation"),
            new Register("correction-request", "correction_request"));
    private final KnownElders elders;
    private final KnownInstitutions institutions;
    private final FamilyAuthorisation families;
    private final PersonReadings readings;

    ElderReadings(
            KnownElders elders, KnownInstitutions institutions, FamilyAuthorisation families, PersonReadings readings) {
        this.elders = elders;
        this.institutions = institutions;
        this.families = families;
        this.readings = readings;
    }

    List<PersonReadings.Reading> list(Call call, UUID elder, UUID after, int limit) {
        if (!families.looksFor(call, elder)) {
            throw new Refused(KitRefusal.NOT_FOUND);
        }
        Collection<UUID> names = elders.namesOf(elder);
        Stream<Audit.Subjects> records = Stream.concat(
                REGISTERS.stream().map(register -> register.of(names)),
                Stream.of(new Audit.Subjects(PersonExport.SUBJECT, null, names)));
        return readings.page(records.toList(), after, limit, institutions::contacts);
    }
}
