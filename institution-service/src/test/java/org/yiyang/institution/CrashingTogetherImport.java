package org.yiyang.institution;

import jakarta.inject.Singleton;
import org.yiyang.institution.registry.load.InstitutionImport;

/** The same, of which many rows are read ahead and entered together. */
@Singleton
class CrashingTogetherImport extends CrashingImport {
    CrashingTogetherImport(InstitutionImport real) {
        super(real);
    }

    @Override
    public String name() {
        return "crashing-together";
    }

    @Override
    public int together() {
        return 10;
    }
}
