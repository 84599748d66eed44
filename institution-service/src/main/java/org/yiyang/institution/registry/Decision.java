package org.yiyang.institution.registry;

import java.time.Instant;
import java.time.LocalDate;

/** A change of an institution with its paper, and the day from which it holds. */
public record Decision(LocalDate effectiveOn, String document, String reason, Instant at) {}
