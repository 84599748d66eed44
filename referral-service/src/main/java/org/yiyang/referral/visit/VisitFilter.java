package org.yiyang.referral.visit;

import java.time.LocalDate;
import java.util.UUID;

/** Which booked visits are wanted; null fields do not narrow. */
record VisitFilter(VisitStatus status, LocalDate day, UUID institution) {}
