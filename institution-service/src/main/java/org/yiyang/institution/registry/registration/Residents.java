package org.yiyang.institution.registry.registration;

import java.time.LocalDate;
import java.util.UUID;

/** Provides how many people live in a home; implemented by the monitoring. */
public interface Residents {
    /** The residents last confirmed up to a day; 0 if none ever were. */
    int latest(UUID institution, LocalDate asOf);
}
