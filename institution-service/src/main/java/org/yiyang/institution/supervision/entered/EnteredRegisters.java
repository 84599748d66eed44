package org.yiyang.institution.supervision.entered;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.yiyang.institution.history.CorrectionHistory;
import org.yiyang.institution.reference.region.Regions;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.outbox.Changes;

/** Makes the registers of entered records, each with what they all need. */
@ApplicationScoped
public class EnteredRegisters {
    private final EntityManager entities;
    private final Regions regions;
    private final CorrectionHistory histories;
    private final Actions actions;
    private final Changes changes;

    EnteredRegisters(
            EntityManager entities, Regions regions, CorrectionHistory histories, Actions actions, Changes changes) {
        this.entities = entities;
        this.regions = regions;
        this.histories = histories;
        this.actions = actions;
        this.changes = changes;
    }

    <T extends EnteredRecord<E>, E extends RegisterEntry> EnteredRegister<T, E> of(EnteredRegister.Kind<T, E> kind) {
        return new EnteredRegister<>(kind, this, new EntryRights<>(actions, kind.regionNotYours(), kind.resource()));
    }

    EntityManager entities() {
        return entities;
    }

    Regions regions() {
        return regions;
    }

    CorrectionHistory histories() {
        return histories;
    }

    Changes changes() {
        return changes;
    }
}
