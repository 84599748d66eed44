package org.yiyang.institution.supervision.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.registry.decision.OneWindowRegister;
import org.yiyang.institution.registry.decision.OneWindowRegister.Certificate;
import org.yiyang.institution.registry.decision.OneWindowRegister.Registered;
import org.yiyang.institution.registry.entry.CategoryGroup;
import org.yiyang.institution.registry.entry.QualificationKind;
import org.yiyang.institution.supervision.entered.EntryStatus;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.Refused;

/** Which homes may be reminded to file, and which are barred because they did not (列入黑名单: Guangdong, 2019). */
@ApplicationScoped
class RemindedHomes {
    private static final String BARRED = "select i.id, i.entry.name, i.entry.address, i.entry.regionCode,"
            + " min(r.entry.fileBy) from FilingReminder r, Institution i where i.id = r.entry.institutionId"
            + " and r.standing = :current and r.entry.fileBy < :today and i.entry.regionCode like :region"
            + " and i.status <> org.yiyang.institution.registry.entry.InstitutionStatus.CLOSED and not exists"
            + " (select 1 from i.qualifications q join q.periods p"
            + " where q.kind = org.yiyang.institution.registry.entry.QualificationKind.CARE_FILING and p.supersededAt is null"
            + " and p.state = org.yiyang.institution.registry.entry.QualificationState.VALID and p.validFrom <= :today"
            + " and (p.validTo is null or p.validTo > :today))";
    private static final String GROUPED =
            " group by i.id, i.entry.name, i.entry.address, i.entry.regionCode order by i.id";
    private final OneWindowRegister register;
    private final EntityManager entities;

    RemindedHomes(OneWindowRegister register, EntityManager entities) {
        this.register = register;
        this.entities = entities;
    }

    /** Refuses a reminder of what is no home of the caller's, or has filed. */
    void check(Call call, FilingReminder.Entry entry) {
        Registered home = register.find(call.scope(), entry.institutionId(), call.today())
                .filter(one -> one.parentId() == null && one.category().in(CategoryGroup.RESIDENTIAL_CARE))
                .orElseThrow(() -> new Refused(ReminderRefusal.NOT_A_HOME).at("/institutionId"));
        if (!home.region().equals(entry.regionCode())) {
            throw new Refused(ReminderRefusal.REGION_OTHER, home.region()).at("/regionCode");
        }
        if (entry.remindedOn().isAfter(call.today()) || !entry.fileBy().isAfter(entry.remindedOn())) {
            throw new Refused(ReminderRefusal.DAYS).at("/fileBy");
        }
        if (home.certificates().stream().anyMatch(RemindedHomes::files)) {
            throw new Refused(ReminderRefusal.ALREADY_FILED).at("/institutionId");
        }
    }

    private static boolean files(Certificate one) {
        return one.kind() == QualificationKind.CARE_FILING && one.valid();
    }

    /**
     * A home that was reminded and has not filed in the time that was set.
     *
     * @param fileBy the last day of that time
     */
    @Schema(name = "BarredHome")
    record Barred(UUID id, String name, String address, String regionCode, LocalDate fileBy) {}

    /** Those of a region by id; a home that has filed is not among them any more. */
    List<Barred> barred(LocalDate today, String region, UUID after, int limit) {
        String further = after == null ? "" : " and i.id > :after";
        TypedQuery<Barred> query = entities.createQuery(BARRED + further + GROUPED, Barred.class)
                .setParameter("current", EntryStatus.CURRENT)
                .setParameter("today", today)
                .setParameter("region", region + "%");
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.setMaxResults(limit).getResultList();
    }
}
