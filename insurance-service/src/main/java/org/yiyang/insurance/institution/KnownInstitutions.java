package org.yiyang.insurance.institution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The copies of institutions that other features of this service ask. */
@ApplicationScoped
public class KnownInstitutions {
    private final Table table;

    KnownInstitutions(Table table) {
        this.table = table;
    }

    /** What was heard of an institution, if anything was. */
    public Optional<KnownInstitution> find(UUID id) {
        return id == null ? Optional.empty() : table.findByIdOptional(id);
    }

    /** The table of copies. */
    @ApplicationScoped
    static class Table implements PanacheRepositoryBase<KnownInstitution, UUID> {}
}
