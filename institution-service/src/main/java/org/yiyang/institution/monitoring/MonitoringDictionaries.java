package org.yiyang.institution.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.http.Labelled;

/** The enums of monitoring. */
@ApplicationScoped
class MonitoringDictionaries implements Dictionaries {
    @Override
    public List<Class<? extends Labelled>> enums() {
        return List.of(
                SnapshotStatus.class,
                PlausibilityDoubt.class,
                RoundType.class,
                RoundScope.class,
                RoundStatus.class,
                SnapshotTask.class);
    }
}
