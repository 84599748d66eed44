package org.yiyang.institution;

import java.util.UUID;

/** Entries for tests that need one of a category and nothing special else. */
final class Entries {
    private Entries() {}

    static InstitutionEntry of(InstitutionCategory category, UUID parent, UUID operator) {
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
                RegisteredBeds.of(category.kind(), 100));
    }
}
