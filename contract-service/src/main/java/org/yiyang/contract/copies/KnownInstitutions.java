package org.yiyang.contract.copies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.institution.ContactReader;
import org.yiyang.kit.institution.InstitutionContact;

/** The table of the institutions that are known here. */
@ApplicationScoped
public class KnownInstitutions {
    /** Homes at work without a medical unit of their own; a unit that another operates is not their own. */
    private static final String HOMES_WITHOUT_UNIT = "select h from KnownInstitution h where h.kind = 'CARE'"
            + " and h.parentId is null and h.status = 'OPERATING' and h.regionCode like :region"
            + " and not exists (select u.id from KnownInstitution u join u.practice p where u.parentId = h.id"
            + " and u.operatedById is null and u.kind = 'MEDICAL'"
            + " and p.validFrom <= :day and (p.validTo is null or p.validTo > :day)) order by h.id";

    private final EntityManager entities;
    private final ContactReader contacts;

    KnownInstitutions(EntityManager entities) {
        this.entities = entities;
        this.contacts = ContactReader.of(entities, KnownInstitution.class);
    }

    public Optional<KnownInstitution> find(UUID id) {
        return Optional.ofNullable(entities.find(KnownInstitution.class, id));
    }

    /** Reads several at once, for {@link #find}. */
    public void read(Collection<UUID> some) {
        if (!some.isEmpty()) {
            entities.createQuery("select i from KnownInstitution i where i.id in :some", KnownInstitution.class)
                    .setParameter("some", some)
                    .getResultList();
        }
    }

    /** What several are called, by id; those that are not known are missing. */
    public Map<UUID, InstitutionContact> contacts(Collection<UUID> ids) {
        return contacts.read(ids);
    }

    public List<KnownInstitution> homesWithoutOwnUnit(String region, LocalDate day) {
        return entities.createQuery(HOMES_WITHOUT_UNIT, KnownInstitution.class)
                .setParameter("region", region + "%")
                .setParameter("day", day)
                .getResultList();
    }
}
