package org.yiyang.console.api;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A write.
 *
 * @param etag of the record that its author has seen, empty for what is new
 * @param key by which the same write, sent again, has its effect once
 */
public record Sending(String method, String path, JsonNode body, String etag, String key) {}
