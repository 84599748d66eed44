package org.yiyang.kit.document;

import java.time.Instant;

/**
 * Who attaches what to what, beside the bytes themselves.
 *
 * @param name as the caller gave it, may be null
 * @param by the caller's subject
 */
public record Upload(Owner owner, String name, String by, Instant at) {}
