package org.yiyang.insurance.bureau.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiyang.insurance.bureau.filing.FilingDispatch;
import org.yiyang.insurance.bureau.filing.ReferralFiling;
import org.yiyang.insurance.bureau.wire.MessageId;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Ids;

/** Puts filings into the table of requests, for the regions whose platform has an address. */
@ApplicationScoped
class BureauQueue implements FilingDispatch {
    static final String FILE = "2501A";
    static final String REVOKE = "2502";
    private final BureauConfig config;
    private final RequestTable table;

    BureauQueue(BureauConfig config, RequestTable table) {
        this.config = config;
        this.table = table;
    }

    @Override
    public boolean reaches(String region) {
        return isConfigured() && config.regions().orElse(List.of("")).stream().anyMatch(region::startsWith);
    }

    private boolean isConfigured() {
        return config.url().filter(url -> !url.isBlank()).isPresent();
    }

    @Override
    public void file(Call call, ReferralFiling filing, String senderCode) {
        put(call, filing, FILE, senderCode);
    }

    @Override
    public void revoke(Call call, ReferralFiling filing, String senderCode) {
        put(call, filing, REVOKE, senderCode);
    }

    private void put(Call call, ReferralFiling filing, String infno, String senderCode) {
        if (!table.revive(filing.id(), infno, call.now())) {
            UUID id = Ids.next();
            table.insert(new RequestTable.Request(
                    id, filing.id(), infno, MessageId.of(senderCode, call.now(), id), senderCode, 0, call.now()));
        }
    }

    @Override
    public boolean takeBack(UUID filing) {
        // Once the address is removed nobody waits for an answer: people check at the bureau what has arrived.
        return isConfigured() ? table.takeBack(filing) : table.abandon(filing);
    }
}
