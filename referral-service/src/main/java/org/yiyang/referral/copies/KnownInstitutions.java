package org.yiyang.referral.copies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.database.ListQuery;
import org.yiyang.kit.institution.ContactReader;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.institution.InstitutionCopy;
import org.yiyang.kit.institution.InstitutionNames;

/** What this service knows of institutions. */
@ApplicationScoped
public class KnownInstitutions {
    private static final String MAY_PRACTISE = " and exists (select 1 from i.practice p where p.validFrom <= :day"
            + " and (p.validTo is null or p.validTo > :day))";
    private static final String OPERATED =
            "select distinct i.parentId from KnownInstitution i where i.parentId in :homes"
                    + " and i.side = :side and i.operatedById = :operator" + MAY_PRACTISE;
    private static final String GRASSROOTS = "select distinct i.id from KnownInstitution i join i.categories c"
            + " where c.category in :categories and c.regionCode like :region and c.validFrom <= :day"
            + " and (c.validTo is null or c.validTo > :day)" + MAY_PRACTISE;

    private static final String PLACES = "select new " + Whereabouts.class.getName()
            + "(i.id, i.name, i.address, i.phone) from KnownInstitution i where i.id in :ids";

    /** How often an institution that was replaced is followed; a ring of them would have no end. */
    public static final int SUCCESSIONS_MAX = 20;

    private final EntityManager entities;
    private final ContactReader contacts;

    KnownInstitutions(EntityManager entities) {
        this.entities = entities;
        this.contacts = ContactReader.of(entities, KnownInstitution.class);
    }

    public Optional<KnownInstitution> find(UUID id) {
        return Optional.ofNullable(entities.find(KnownInstitution.class, id));
    }

    /** Several at once, by id; those that are not known are missing. */
    public Map<UUID, KnownInstitution> all(Collection<UUID> ids) {
        return ListQuery.of(
                        entities,
                        "select distinct i from KnownInstitution i left join fetch i.practice where i.id in :ids",
                        KnownInstitution.class,
                        "ids",
                        ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(KnownInstitution::id, Function.identity()));
    }

    /** What stands beside the ids of institutions on a page; an id is null where there is none. */
    public InstitutionNames names(Stream<UUID> ids) {
        return contacts.names(ids);
    }

    /** What several are called, by id, without what they may do; those that are not known are missing. */
    public Map<UUID, InstitutionContact> contacts(Collection<UUID> ids) {
        Map<UUID, InstitutionContact> found = new HashMap<>();
        List<UUID> others = new ArrayList<>();
        for (UUID id : ids) {
            KnownInstitution read = read(id);
            if (read == null) {
                others.add(id);
            } else {
                found.put(id, new InstitutionContact(id, read.name(), read.phone()));
            }
        }
        found.putAll(contacts.read(others));
        return found;
    }

    /** What the running transaction has read already; null if it has not. */
    private KnownInstitution read(UUID id) {
        SharedSessionContractImplementor session = entities.unwrap(SharedSessionContractImplementor.class);
        EntityPersister persister =
                session.getFactory().getMappingMetamodel().getEntityDescriptor(KnownInstitution.class);
        return (KnownInstitution)
                session.getPersistenceContextInternal().getEntity(session.generateEntityKey(id, persister));
    }

    /** What several are called and where they are, by id; those that are not known are missing. */
    public Map<UUID, Whereabouts> whereabouts(Collection<UUID> ids) {
        return ListQuery.of(entities, PLACES, Whereabouts.class, "ids", ids).getResultList().stream()
                .collect(Collectors.toMap(Whereabouts::id, Function.identity()));
    }

    /**
     * Keeps the copies of two institutions as they are until the running transaction ends, so that a change consumed meanwhile
     * sees what the transaction has written.
     */
    public void hold(UUID one, UUID other) {
        entities.createNativeQuery("select id from known_institution where id in (:one, :other) order by id"
                        + " lock in share mode")
                .setParameter("one", Binary.of(one))
                .setParameter("other", Binary.of(other))
                .getResultList();
    }

    /** The institution that acts in the place of one: itself, or the last of those that replaced one another. */
    public UUID currentOf(UUID id) {
        UUID current = id;
        for (int hop = 0; hop < SUCCESSIONS_MAX; hop++) {
            UUID next = find(current).map(KnownInstitution::replacedById).orElse(null);
            if (next == null) {
                return current;
            }
            current = next;
        }
        return current;
    }

    /** The medical units inside a home that may practise on the day. */
    public List<KnownInstitution> unitsOf(UUID home, LocalDate day) {
        return entities.createQuery(
                        "select i from KnownInstitution i where i.parentId = :home and i.side = :side" + MAY_PRACTISE
                                + " order by i.id",
                        KnownInstitution.class)
                .setParameter("home", home)
                .setParameter("side", InstitutionSide.MEDICAL)
                .setParameter("day", day)
                .getResultList();
    }

    /** The grassroots institutions of a region that may practise on the day. */
    public Set<UUID> grassrootsOf(String region, LocalDate day) {
        return new HashSet<>(ListQuery.of(entities, GRASSROOTS, UUID.class, "categories", InstitutionCopy.GRASSROOTS)
                .setParameter("region", region + "%")
                .setParameter("day", day)
                .getResultList());
    }

    /** Of some homes those with a unit inside that an institution operates and that may practise on the day. */
    public List<UUID> homesWithUnitOf(UUID operator, Collection<UUID> homes, LocalDate day) {
        return ListQuery.of(entities, OPERATED, UUID.class, "homes", homes)
                .setParameter("side", InstitutionSide.MEDICAL)
                .setParameter("operator", operator)
                .setParameter("day", day)
                .getResultList();
    }
}
