package org.yiyang.institution.window;

import java.util.UUID;

/**
 * What a new case gets at the counter.
 *
 * @param codeWord sealed; with the number it opens the public progress query
 * @param regionCode the authority's, which makes the level
 */
record Ticket(UUID id, String number, byte[] codeWord, String regionCode) {}
