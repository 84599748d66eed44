package org.yiyang.institution.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.Refused;

/** What is done with regions in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Regions {
    private final RegionRepository repository;
    private final Changes changes;

    Regions(RegionRepository repository, Changes changes) {
        this.repository = repository;
        this.changes = changes;
    }

    /** Enters a region, or what has changed about it; saying again what is known changes nothing. */
    Region enter(Call call, String code, RegionJson.Enter entry) {
        RegionKind kind = RegionKind.of(code);
        String parent = kind.parentOf(code);
        if (parent != null && repository.coded(parent).isEmpty()) {
            throw new Refused(RegionRefusal.PARENT_UNKNOWN, parent).at("/code");
        }
        if (entry.validTo() != null && !entry.validFrom().isBefore(entry.validTo())) {
            throw new Refused(RegionRefusal.DAYS_REVERSED).at("/validTo");
        }
        Optional<Region> known = repository.coded(code);
        if (known.isEmpty()) {
            Region region = Region.entered(code, entry.name(), entry.validFrom(), entry.validTo(), call.now());
            repository.persist(region);
            changes.tell(region, new RegionEvent.RegionEntered());
            return region;
        }
        Region region = known.get();
        if (!region.says(entry.name(), entry.validFrom(), entry.validTo())) {
            changes.tell(region, region.change(entry.name(), entry.validFrom(), entry.validTo(), call.now()));
        }
        return region;
    }

    /**
     * Refuses a code that no region has or had.
     *
     * @param pointer the field that named it
     */
    public void mustExist(String code, String pointer) {
        if (repository.coded(code).isEmpty()) {
            throw new Refused(RegionRefusal.UNKNOWN, code).at(pointer);
        }
    }
}
