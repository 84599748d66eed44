package org.yiyang.institution;

import java.util.UUID;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.InstitutionEntry;
import org.yiyang.institution.registry.entry.Ownership;
import org.yiyang.institution.registry.entry.RegisteredBeds;

/** Entries for tests that need one of a category and nothing special else. */
public final class Entries {
    private Entries() {}

    public static InstitutionEntry of(InstitutionCategory category, UUID parent, UUID operator) {
        return new InstitutionEntry(
                "测试机构",
                category,
                null,
                null,
                "460108",
                "海口",
                Ownership.PUBLIC,
                parent,
                operator,
                100,
                null,
                null,
                null,
                RegisteredBeds.of(category.kind(), 100),
                "0898-12345678",
                null);
    }
}
