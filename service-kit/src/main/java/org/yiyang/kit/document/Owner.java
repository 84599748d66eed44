package org.yiyang.kit.document;

import java.util.UUID;

/**
 * What a document is attached to.
 *
 * @param kind the aggregate's name, such as {@code agreement}; at most 40 characters
 */
public record Owner(String kind, UUID id) {}
