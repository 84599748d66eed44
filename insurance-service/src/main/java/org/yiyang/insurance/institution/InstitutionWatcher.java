package org.yiyang.insurance.institution;

import org.yiyang.kit.caller.Call;

/** Wants to know when something newer was heard of an institution; runs in the listener's transaction. */
public interface InstitutionWatcher {
    void heard(Call call, KnownInstitution institution);
}
