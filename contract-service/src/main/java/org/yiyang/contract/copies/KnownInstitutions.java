package org.yiyang.contract.copies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.database.ListQuery;
import org.yiyang.kit.institution.ContactReader;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.text.NormalForm;

/** The table of the institutions that are known here. */
@ApplicationScoped
public class KnownInstitutions {
    private static final String HOME =
            "select new " + KnownHome.class.getName() + "(h.id, h.name, h.regionCode, h.category)";
    /** Homes at work without a medical unit of their own; a unit that another operates is not their own. */
    private static final String HOMES_WITHOUT_UNIT = HOME + " from KnownInstitution h where h.kind = 'CARE'"
            + " and h.parentId is null and h.status = 'OPERATING' and h.regionCode like :region"
            + " and not exists (select u.id from KnownInstitution u join u.practice p where u.parentId = h.id"
            + " and u.operatedById is null and u.kind = 'MEDICAL'"
            + " and p.validFrom <= :day and (p.validTo is null or p.validTo > :day)) order by h.id";

    private static final String HOMES_AT_WORK = HOME + " from KnownInstitution h"
            + " where h.kind = 'CARE' and h.parentId is null and h.regionCode like :region"
            + " and exists (select p.validFrom from h.practice p where p.validFrom <= :day"
            + " and (p.validTo is null or p.validTo > :day)) order by h.id";
    private static final String HOMES_WITH_UNIT = "select distinct u.parentId from KnownInstitution u join u.practice p"
            + " where u.regionCode like :region and u.parentId is not null and u.operatedById is null"
            + " and u.kind = 'MEDICAL' and p.validFrom <= :day and (p.validTo is null or p.validTo > :day)";
    private static final String CODED = "select i from KnownInstitution i where i.creditCode = :code"
            + " order by case when i.status = 'CLOSED' then 1 else 0 end, i.id";
    private static final String HIGHER =
            "select i.id from KnownInstitution i where i.id in :some and i.hospitalLevel in ('LEVEL_2', 'LEVEL_3')";
    /** More than ever took one another's place; a circle would be a mistake elsewhere. */
    private static final int CHAIN_MAX = 20;

    private final EntityManager entities;
    private final ContactReader contacts;

    KnownInstitutions(EntityManager entities) {
        this.entities = entities;
        this.contacts = ContactReader.of(entities, KnownInstitution.class);
    }

    public Optional<KnownInstitution> find(UUID id) {
        return Optional.ofNullable(entities.find(KnownInstitution.class, id));
    }

    /** The institution of a credit code; of several of one code, as after a merger, one that has not closed. */
    public Optional<KnownInstitution> coded(String creditCode) {
        return entities
                .createQuery(CODED, KnownInstitution.class)
                .setParameter("code", NormalForm.of(creditCode).toUpperCase(Locale.ROOT))
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The successor of one that has closed, which may have been replaced in turn; empty where none is known. */
    public Optional<KnownInstitution> successorOf(KnownInstitution closed) {
        KnownInstitution next = closed;
        for (int i = 0; i < CHAIN_MAX && next.isClosed() && next.replacedById() != null; i++) {
            Optional<KnownInstitution> following = find(next.replacedById());
            if (following.isEmpty()) {
                return Optional.empty(); // not known yet; its own event is still to arrive
            }
            next = following.get();
        }
        return next.id().equals(closed.id()) ? Optional.empty() : Optional.of(next);
    }

    /** Those whose place an institution has taken. */
    public List<KnownInstitution> replacedBy(UUID successor) {
        return entities.createQuery(
                        "select i from KnownInstitution i where i.replacedById = :successor order by i.id",
                        KnownInstitution.class)
                .setParameter("successor", successor)
                .getResultList();
    }

    /** Reads several at once, for {@link #find}. */
    public void read(Collection<UUID> some) {
        all(some);
    }

    /** Those of several that are known. */
    public List<KnownInstitution> all(Collection<UUID> some) {
        return some.isEmpty()
                ? List.of()
                : ListQuery.of(
                                entities,
                                "select i from KnownInstitution i where i.id in :some",
                                KnownInstitution.class,
                                "some",
                                some)
                        .getResultList();
    }

    /** What several are called, by id; those that are not known are missing. */
    public Map<UUID, InstitutionContact> contacts(Collection<UUID> ids) {
        return contacts.read(ids);
    }

    public List<KnownHome> homesWithoutOwnUnit(String region, LocalDate day) {
        return entities.createQuery(HOMES_WITHOUT_UNIT, KnownHome.class)
                .setParameter("region", region + "%")
                .setParameter("day", day)
                .getResultList();
    }

    /** The homes of a region that may work on a day, day-care bodies among them. */
    public List<KnownHome> homesAtWork(String region, LocalDate day) {
        return entities.createQuery(HOMES_AT_WORK, KnownHome.class)
                .setParameter("region", region + "%")
                .setParameter("day", day)
                .getResultList();
    }

    /** Those of a region that have a medical unit of their own at work on a day; one that another operates is not their own. */
    public Set<UUID> homesWithOwnUnit(String region, LocalDate day) {
        return Set.copyOf(entities.createQuery(HOMES_WITH_UNIT, UUID.class)
                .setParameter("region", region + "%")
                .setParameter("day", day)
                .getResultList());
    }

    /** The hospitals of level 2 or above among these. */
    public Set<UUID> higherAmong(Collection<UUID> some) {
        return some.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        ListQuery.of(entities, HIGHER, UUID.class, "some", some).getResultList());
    }
}
