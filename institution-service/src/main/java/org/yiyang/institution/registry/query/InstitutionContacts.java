package org.yiyang.institution.registry.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.institution.Concerned;
import org.yiyang.kit.institution.InstitutionContact;

/** What institutions are called beside their ids. */
@ApplicationScoped
public class InstitutionContacts {
    private static final String CONTACTS = "select new " + InstitutionContact.class.getName()
            + "(i.id, i.entry.name, i.entry.phone) from Institution i where i.id in :ids";
    private static final String OF_RECORDS =
            "select new " + Concerned.class.getName() + "(r.id, r.institutionId) from %s r where r.id in :ids";
    private final EntityManager entities;

    InstitutionContacts(EntityManager entities) {
        this.entities = entities;
    }

    /** Of some institutions by their names as they are now. */
    public Map<UUID, List<InstitutionContact>> of(Set<UUID> institutions) {
        return Concerned.named(
                institutions.stream().map(id -> new Concerned(id, id)).toList(), this::contacts);
    }

    /** Of some records of a register, each of which has the {@code institutionId} of the one that it is about. */
    public Map<UUID, List<InstitutionContact>> of(Class<? extends Aggregate> register, Set<UUID> records) {
        List<Concerned> concerned = entities.createQuery(
                        OF_RECORDS.formatted(register.getSimpleName()), Concerned.class)
                .setParameter("ids", records)
                .getResultList();
        return Concerned.named(concerned, this::contacts);
    }

    private Map<UUID, InstitutionContact> contacts(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery(CONTACTS, InstitutionContact.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(InstitutionContact::id, Function.identity()));
    }
}
