package org.yiyang.contract.copies;

import java.util.UUID;
import org.yiyang.kit.caller.Call;

/** Is notified when our copy of an institution has changed. */
public interface PartyWatch {
    void changed(Call call, UUID institution);
}
