package org.yiyang.contract.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** How a region keeps its own entries of the directory of services. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ServiceItems {
    private final EntityManager entities;
    private final ServiceDirectory directory;
    private final Changes changes;

    ServiceItems(EntityManager entities, ServiceDirectory directory, Changes changes) {
        this.entities = entities;
        this.directory = directory;
        this.changes = changes;
    }

    /** Puts an entry of the caller's own region, or of a part of it, from a day on that is not past. */
    ServiceItem put(Call call, String code, CatalogueJson.Put body) {
        if (!call.scope().coversRegion(body.region())) {
            throw new Refused(KitRefusal.NOT_YOURS_TO_DO, body.region()).at("/region");
        }
        if (body.list() == ItemList.POSITIVE) {
            directory
                    .above(body.region(), body.validFrom())
                    .find(code)
                    .filter(above -> above.terms().negative())
                    .ifPresent(above -> {
                        throw new Refused(
                                        CatalogueRefusal.ITEM_FORBIDDEN_ABOVE,
                                        above.terms().rule())
                                .at("/list");
                    });
        }
        ServiceItem known = entities.find(ServiceItem.class, ServiceItem.idOf(code, body.region()));
        ServiceItem item = known == null ? new ServiceItem(code, body.region()) : known;
        ServiceItem.Event event = item.put(body.terms(), body.days(), body.reason(), call.today(), call.now());
        if (known == null) {
            entities.persist(item);
        }
        changes.publish(item, event);
        return item;
    }
}
