package org.yiyang.contract.copies;

import java.util.UUID;
import org.yiyang.kit.caller.Call;

/** Who must know when something became known of an institution. */
public interface PartyWatch {
    void changed(Call call, UUID institution);
}
