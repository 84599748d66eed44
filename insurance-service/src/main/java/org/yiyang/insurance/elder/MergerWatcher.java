package org.yiyang.insurance.elder;

import java.util.UUID;
import org.yiyang.kit.caller.Call;

/**
 * Notified, in the same transaction, when what waits with a record waits with another record of the same person, or in
 * another region, from now on.
 */
public interface MergerWatcher {
    /**
     * A record became part of another one.
     *
     * @param survivor which goes on, and where
     */
    void merged(Call call, UUID record, ElderPersons.Known survivor);

    /**
     * A record is that of another region.
     *
     * @param record which that is, and where it is now
     */
    void moved(Call call, ElderPersons.Known record);

    /**
     * A record is one of its own again.
     *
     * @param record which that is, and where
     */
    void unmerged(Call call, ElderPersons.Known record);
}
