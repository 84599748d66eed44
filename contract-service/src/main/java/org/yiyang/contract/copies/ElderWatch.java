package org.yiyang.contract.copies;

import java.util.UUID;
import org.yiyang.kit.caller.Call;

/** Who must know when something became known of an elder. */
public interface ElderWatch {
    void elderChanged(Call call, UUID elder);
}
