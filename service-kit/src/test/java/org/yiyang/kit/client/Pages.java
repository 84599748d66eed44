package org.yiyang.kit.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.restassured.builder.ResponseBuilder;
import io.restassured.response.Response;

/** A list that is answered page by page, each with its link to the next. */
final class Pages {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Pages() {}

    /** The answer of a page on which the items of all stand; every page must be answered 200. */
    static Response all(ApiCaller caller, String list) {
        Response first = read(caller.get(list));
        String next = next(first);
        if (next == null) {
            return first;
        }
        ArrayNode items = JSON.createArrayNode().addAll(items(first));
        while (next != null) {
            Response page = read(caller.urlEncodingEnabled(false).get(next));
            items.addAll(items(page));
            next = next(page);
        }
        return new ResponseBuilder()
                .setStatusCode(200)
                .setContentType(first.getContentType())
                .setBody(JSON.createObjectNode().set("items", items).toString())
                .build();
    }

    private static Response read(Response page) {
        page.then().statusCode(200);
        return page;
    }

    private static String next(Response page) {
        String link = page.header("Link");
        return link == null ? null : link.substring(1, link.indexOf('>'));
    }

    private static ArrayNode items(Response page) {
        try {
            JsonNode body = JSON.readTree(page.asString());
            return (ArrayNode) body.get("items");
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }
}
