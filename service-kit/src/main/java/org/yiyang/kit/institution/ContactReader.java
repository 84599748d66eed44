package org.yiyang.kit.institution;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.kit.database.ListQuery;

/** Reads contacts from the table in which a service keeps institutions: its register, or its copy of it. */
public final class ContactReader {
    private final EntityManager entities;
    private final String query;

    private ContactReader(EntityManager entities, String query) {
        this.entities = entities;
        this.query = query;
    }

    /** The institutions of an entity whose fields {@code id}, {@code name} and {@code phone} these are. */
    public static ContactReader of(EntityManager entities, Class<?> institution) {
        return of(entities, institution, "name", "phone");
    }

    /** The institutions of an entity that keeps name and telephone at these paths. */
    public static ContactReader of(EntityManager entities, Class<?> institution, String name, String phone) {
        return new ContactReader(
                entities,
                "select new " + InstitutionContact.class.getName() + "(i.id, i." + name + ", i." + phone + ") from "
                        + institution.getSimpleName() + " i where i.id in :ids");
    }

    /** What stands beside the ids of institutions on a page; an id is null where there is none. */
    public InstitutionNames names(Stream<UUID> ids) {
        return InstitutionNames.of(ids, this::read);
    }

    /** What several are called, by id, in one statement; those that are not known are missing. */
    public Map<UUID, InstitutionContact> read(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : ListQuery.of(entities, query, InstitutionContact.class, "ids", ids).getResultList().stream()
                        .collect(Collectors.toMap(InstitutionContact::id, Function.identity()));
    }
}
