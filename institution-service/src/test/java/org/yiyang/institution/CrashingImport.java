package org.yiyang.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.yiyang.kit.bulk.ImportKind;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.Refusal;

/** Institutions as ever, but the worker dies of the row named 崩溃 the first three times, after it was entered. */
@ApplicationScoped
class CrashingImport implements ImportKind<InstitutionImport.Row> {
    static final AtomicInteger CRASHES = new AtomicInteger(3);
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
        return real.roles();
    }

    @Override
    public Class<InstitutionImport.Row> row() {
        return InstitutionImport.Row.class;
    }

    @Override
    public String key(InstitutionImport.Row row) {
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
        return made;
    }
}
