package org.yiyang.insurance.copies;

import org.yiyang.kit.caller.Call;

/** Notified when something newer became known of an institution, in the listener's transaction. */
public interface InstitutionWatcher {
    void changed(Call call, KnownInstitution institution);
}
