package org.yiyang.kit.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.caller.Successions;
import org.yiyang.kit.feed.FeedReader;
import org.yiyang.kit.feed.FeedReaders;
import org.yiyang.kit.notice.Notices;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.webhook.WebhookJson.Wanted;

/** What a system may subscribe to, and what of that it may be sent now. */
@ApplicationScoped
class WebhookRights {
    private static final String NOTICES = "notice:read";
    private final FeedReaders readers;
    private final Notices notices;
    private final Successions successions;

    WebhookRights(FeedReaders readers, Notices notices, Successions successions) {
        this.readers = readers;
        this.notices = notices;
        this.successions = successions;
    }

    /** The program that a system's subscriptions belong to; refused without one, or without the scope of events. */
    String owner(Caller caller) {
        if (caller.client() == null) {
            throw new Refused(KitRefusal.TOKEN_INCOMPLETE, "client_id");
        }
        readers.of(caller);
        return caller.client();
    }

    /** Whether a subscription is the caller's to know: of its own program and region, or an operator's. */
    boolean mayKnow(Caller caller, Subscription one) {
        return caller.is(Roles.SYS_ADMIN)
                || (owner(caller).equals(one.client()) && caller.scope().coversRegion(one.region()));
    }

    /** Refuses what the system's token does not allow it to read in the feed either. */
    void mustCover(Call call, Wanted wanted) {
        if (wanted.eventTypes().isEmpty() == wanted.notices().isEmpty()) {
            throw new Refused(WebhookRefusal.WANTED_UNCLEAR).at("/eventTypes");
        }
        mustKnowNotices(call, wanted);
        FeedReader reader = readers.of(call.caller());
        for (int i = 0; i < wanted.eventTypes().size(); i++) {
            String type = wanted.eventTypes().get(i);
            if (!reader.reads(type)) {
                throw new Refused(WebhookRefusal.EVENT_TYPE_UNKNOWN, type).at("/eventTypes/" + i);
            }
        }
        for (int i = 0; i < wanted.regions().size(); i++) {
            String region = wanted.regions().get(i);
            if (!call.scope().coversRegion(region)) {
                throw new Refused(WebhookRefusal.REGION_NOT_YOURS, region).at("/regions/" + i);
            }
        }
    }

    /** Notices say whom they are for, which the feed shows to no system. */
    private void mustKnowNotices(Call call, Wanted wanted) {
        if (!wanted.notices().isEmpty() && !call.caller().scopes().contains(NOTICES)) {
            throw new Refused(KitRefusal.NOT_YOURS_TO_DO, "scope " + NOTICES);
        }
        for (int i = 0; i < wanted.notices().size(); i++) {
            if (!notices.knows(wanted.notices().get(i))) {
                throw new Refused(
                                WebhookRefusal.NOTICE_UNKNOWN, wanted.notices().get(i))
                        .at("/notices/" + i);
            }
        }
    }

    /** Whether its system may still notify people. */
    boolean mayDeliver(Subscription one) {
        return one.scopes().contains(NOTICES);
    }

    /** The reader of the feed for a subscription. */
    FeedReader reader(Subscription one) {
        return readers.of(regions(one), one.scopes());
    }

    /** The requested regions that its system may still read. */
    List<String> regions(Subscription one) {
        List<String> regions = reached(one.client(), one.region(), one.scopes());
        return one.wanted().regions().isEmpty()
                ? regions
                : one.wanted().regions().stream()
                        .filter(region -> regions.stream().anyMatch(region::startsWith))
                        .toList();
    }

    private List<String> reached(String client, String region, Set<String> scopes) {
        UUID nobody = null;
        Caller system = new Caller(client, client, Set.of(Roles.EXTERNAL_SYSTEM), region, nobody, nobody, scopes);
        return successions.reaching(system).scope().regions();
    }
}
