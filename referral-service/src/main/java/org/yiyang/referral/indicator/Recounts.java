package org.yiyang.referral.indicator;

import java.time.LocalDate;
import java.util.Set;
import org.yiyang.kit.caller.Call;

/** Who counts some metrics again, once somebody has had them published. */
public interface Recounts {
    /** The names of its metrics, all of which it publishes at once. */
    Set<String> metrics();

    /** Publishes them of a region as of a day. */
    void publishAgain(Call call, String region, LocalDate day);
}
