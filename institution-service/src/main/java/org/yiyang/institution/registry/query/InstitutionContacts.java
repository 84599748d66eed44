package org.yiyang.institution.registry.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.institution.registry.Institution;
import org.yiyang.kit.database.ListQuery;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.institution.ConcernedInstitutions;
import org.yiyang.kit.institution.ContactReader;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.institution.InstitutionNames;

/** What institutions are called beside their ids. */
@ApplicationScoped
public class InstitutionContacts {
    private static final String OF_RECORDS = "select new " + ConcernedInstitutions.class.getName()
            + "(r.id, r.institutionId) from %s r where r.id in :ids";
    private final EntityManager entities;
    private final ContactReader contacts;

    InstitutionContacts(EntityManager entities) {
        this.entities = entities;
        this.contacts = ContactReader.of(entities, Institution.class, "entry.name", "entry.phone");
    }

    /** Of some institutions by their names as they are now. */
    public Map<UUID, List<InstitutionContact>> of(Set<UUID> institutions) {
        return ConcernedInstitutions.named(
                institutions.stream()
                        .map(id -> new ConcernedInstitutions(id, id))
                        .toList(),
                contacts::read);
    }

    /** What stands beside the ids of institutions on a page. */
    public InstitutionNames names(Stream<UUID> institutions) {
        return contacts.names(institutions);
    }

    /** Of some records of a register, each of which has the {@code institutionId} of the one that it is about. */
    public Map<UUID, List<InstitutionContact>> of(Class<? extends Aggregate> register, Set<UUID> records) {
        List<ConcernedInstitutions> concerned = ListQuery.of(
                        entities,
                        OF_RECORDS.formatted(register.getSimpleName()),
                        ConcernedInstitutions.class,
                        "ids",
                        records)
                .getResultList();
        return ConcernedInstitutions.named(concerned, contacts::read);
    }
}
