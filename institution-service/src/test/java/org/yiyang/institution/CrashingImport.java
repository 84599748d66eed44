package org.yiyang.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.yiyang.institution.registry.load.InstitutionImport;
import org.yiyang.kit.bulk.ImportKind;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.refusal.Refusal;

/**
 * The usual import of institutions, for civil affairs only; but the worker dies on the row named 崩溃 the first three
 * times, after it was entered, on the one named 常崩 as long as a test wants, and cannot read the key of one named 坏键.
 */
@ApplicationScoped
class CrashingImport implements ImportKind<InstitutionImport.Row> {
    static final AtomicInteger CRASHES = new AtomicInteger(3);
    static final AtomicBoolean BROKEN = new AtomicBoolean();
    private final InstitutionImport real;

    CrashingImport(InstitutionImport real) {
        this.real = real;
    }

    @Override
    public String name() {
        return "crashing";
    }

    @Override
    public String zh() {
        return "崩溃";
    }

    @Override
    public String en() {
        return "Crashing";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.CIVIL_ADMIN);
    }

    @Override
    public Class<InstitutionImport.Row> row() {
        return InstitutionImport.Row.class;
    }

    @Override
    public String key(InstitutionImport.Row row) {
        if (row.institution().name().startsWith("坏键") && BROKEN.get()) {
            throw new IllegalStateException("a fault of the program");
        }
        return real.key(row);
    }

    @Override
    public List<String> needs(InstitutionImport.Row row) {
        return real.needs(row);
    }

    @Override
    public Set<Refusal> duplicates() {
        return real.duplicates();
    }

    @Override
    public String enter(Call call, InstitutionImport.Row row) {
        String made = real.enter(call, row);
        if (row.institution().name().startsWith("崩溃") && CRASHES.getAndDecrement() > 0) {
            throw new AssertionError("the worker dies here");
        }
        if (row.institution().name().startsWith("常崩") && BROKEN.get()) {
            throw new AssertionError("the worker dies here, too");
        }
        return made;
    }
}
