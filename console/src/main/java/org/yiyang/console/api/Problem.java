package org.yiyang.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A refusal as the API words it (RFC 9457). */
public record Problem(
        int status, String code, String title, String detail, String rule, String requestId, List<Fault> faults) {
    /** What is wrong with one field; the pointer leads into the body that was sent. */
    public record Fault(String pointer, String detail) {}

    static Problem of(int status, JsonNode body) {
        List<Fault> faults = new ArrayList<>();
        body.path("errors")
                .forEach(error -> faults.add(new Fault(
                        error.path("pointer").asText(), error.path("detail").asText())));
        return new Problem(
                status,
                body.path("code").asText(""),
                body.path("title").asText(""),
                body.path("detail").asText(""),
                body.path("rule").asText(""),
                body.path("requestId").asText(""),
                List.copyOf(faults));
    }

    /** What is wrong with this field, or nothing. */
    public String at(String pointer) {
        return faults.stream()
                .filter(fault -> fault.pointer().equals(pointer))
                .map(Fault::detail)
                .findFirst()
                .orElse("");
    }
}
