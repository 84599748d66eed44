package org.yiyang.institution.registry.attention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Provides days on which somebody lived in a home; implemented by the monitoring and the one window. */
public interface FirstResidents {
    /** A home and a day on which somebody lived there. */
    record Lived(UUID home, LocalDate day) {}

    /** What is known of some homes, in any order and with several days for one. */
    List<Lived> known(Collection<UUID> homes);
}
