package org.yiyang.referral.indicator;

import java.time.LocalDate;
import java.util.Set;
import org.yiyang.kit.caller.Call;

/** Who counts some metrics again, once somebody has asked for them to be told. */
public interface Recounts {
    /** The names of its metrics, all of which it tells at once. */
    Set<String> metrics();

    /** Tells them of a region as of a day. */
    void tellAgain(Call call, String region, LocalDate day);
}
