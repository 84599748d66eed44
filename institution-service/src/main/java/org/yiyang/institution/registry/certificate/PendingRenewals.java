package org.yiyang.institution.registry.certificate;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Call;

/** What the one window knows about a certificate whose last day is over. */
public interface PendingRenewals {
    /**
     * A renewal that is granted but not issued yet.
     *
     * @param number of the case
     * @param until the last day that was asked for
     */
    record Granted(String number, LocalDate until) {}

    /** The renewal by which a certificate goes on after its last day, be it granted by decision or by silence. */
    Optional<Granted> granted(Call call, UUID qualification, LocalDate lastDay);
}
