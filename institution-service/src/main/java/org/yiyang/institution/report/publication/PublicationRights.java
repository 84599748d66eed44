package org.yiyang.institution.report.publication;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.Rights;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** Who may take the place of a published report: the authority of its region, by publishing the right one. */
@ApplicationScoped
class PublicationRights extends Rights<PublishedReport> {
    PublicationRights(Actions actions) {
        super(actions, PublicationResource.class);
    }

    @Override
    protected boolean concerns(Caller caller, String verb, PublishedReport published) {
        return caller.scope().coversRegion(published.region());
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, PublishedReport published) {
        return new Refused(KitRefusal.NOT_YOURS_TO_DO, published.region());
    }
}
