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
    /** How many replacements of replacements are followed. */
    private static final int CHAIN_MAX = 20;

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

    /** Which institution works in the place of one that was replaced, by itself or by successors of successors. */
    public UUID successor(KnownInstitution replaced) {
        UUID last = replaced.replacedById();
        for (int i = 0; i < CHAIN_MAX; i++) {
            UUID next = find(last).map(KnownInstitution::replacedById).orElse(null);
            if (next == null) {
                return last;
            }
            last = next;
        }
        return last;
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
