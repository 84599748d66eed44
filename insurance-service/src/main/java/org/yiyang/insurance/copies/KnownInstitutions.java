package org.yiyang.insurance.copies;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.institution.ContactReader;
import org.yiyang.kit.institution.InstitutionContact;

/** The copies of institutions that other features of this service ask. */
@ApplicationScoped
public class KnownInstitutions {
    private final Table table;
    private final ContactReader contacts;

    KnownInstitutions(Table table, EntityManager entities) {
        this.table = table;
        this.contacts = ContactReader.of(entities, KnownInstitution.class);
    }

    /** What is known of an institution, if anything is. */
    public Optional<KnownInstitution> find(UUID id) {
        return id == null ? Optional.empty() : table.findByIdOptional(id);
    }

    /** Reads several at once, for {@link #find}. */
    public void read(Collection<UUID> some) {
        if (!some.isEmpty()) {
            table.list("id in ?1", some);
        }
    }

    /** What several are called, by id; those that are not known are missing. */
    public Map<UUID, InstitutionContact> contacts(Collection<UUID> ids) {
        return contacts.read(ids);
    }

    /** The table of copies. */
    @ApplicationScoped
    static class Table implements PanacheRepositoryBase<KnownInstitution, UUID> {}
}
