package org.yiyang.insurance.bureau.filing;

import java.util.UUID;
import org.yiyang.kit.caller.Call;

/** How filings reach the bureau's platform; where they do not, people file by hand. */
public interface FilingDispatch {
    /** Whether the platform is asked for elders who are insured in a region. */
    boolean reaches(String region);

    /** Has a filing sent (2501A) once the running transaction is committed. */
    void file(Call call, ReferralFiling filing, String senderCode);

    /** Has it revoked (2502), after everything that was to be sent for it before. */
    void revoke(Call call, ReferralFiling filing, String senderCode);

    /** Takes back what was never sent; false where something may have reached the platform. */
    boolean takeBack(UUID filing);
}
