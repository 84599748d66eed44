package org.yiyang.insurance.copies;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yiyang.kit.institution.InstitutionContact;

/** The copies of institutions that other features of this service ask. */
@ApplicationScoped
public class KnownInstitutions {
    private static final String CONTACTS = "select new " + InstitutionContact.class.getName()
            + "(i.id, i.name, i.phone) from KnownInstitution i where i.id in :ids";
    private final Table table;

    KnownInstitutions(Table table) {
        this.table = table;
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
        return ids.isEmpty()
                ? Map.of()
                : table.getEntityManager()
                        .createQuery(CONTACTS, InstitutionContact.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(InstitutionContact::id, Function.identity()));
    }

    /** The table of copies. */
    @ApplicationScoped
    static class Table implements PanacheRepositoryBase<KnownInstitution, UUID> {}
}
