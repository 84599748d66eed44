package org.yiyang.insurance.copies;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /**
     * The records behind which the same operator stands: the institution, those that were replaced by it, by themselves or by
     * predecessors, and those of the same unified social credit code.
     */
    public Set<UUID> sameOperator(KnownInstitution one) {
        Set<UUID> same = new HashSet<>(Set.of(one.id()));
        Set<UUID> next = Set.copyOf(same);
        for (int i = 0; i < CHAIN_MAX && !next.isEmpty(); i++) {
            next = table.besides(next).stream().filter(same::add).collect(Collectors.toSet());
        }
        return same;
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
    static class Table implements PanacheRepositoryBase<KnownInstitution, UUID> {
        /** Those that were replaced by one of some, or have the credit code of one. */
        private List<UUID> besides(Set<UUID> some) {
            return getEntityManager()
                    .createQuery(
                            "select k.id from KnownInstitution k where k.replacedById in :some or k.creditCode in"
                                    + " (select o.creditCode from KnownInstitution o where o.id in :some)",
                            UUID.class)
                    .setParameter("some", some)
                    .getResultList();
        }
    }
}
