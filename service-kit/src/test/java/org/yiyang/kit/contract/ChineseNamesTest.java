package org.yiyang.kit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a page would show in English to readers of Chinese has a Chinese name. */
class ChineseNamesTest {
    @Test
    void aPropertyOrParameterWithoutAChineseWordIsNamed() throws JsonProcessingException {
        String document = """
                {"components": {"schemas": {
                   "A": {"properties": {"good": {"description": "名称: what it is called"}, "whole": {"description": "24小时 (hours24)"},
                                        "bad": {"description": "the day on which it is"}, "worse": {"description": "until: 止"}}},
                   "Problem": {"properties": {"code": {"description": "Stable"}}}}},
                 "paths": {"/a": {"get": {"parameters": [
                   {"in": "query", "name": "on", "description": "the day"}, {"in": "query", "name": "region", "description": "行政区划: a region"},
                   {"in": "query", "name": "ticket", "description": "of a stream"}, {"in": "path", "name": "id", "description": "which"}]}}}}""";
        assertEquals(
                List.of("A.bad", "A.worse", "query.on"),
                RecordedDocument.withoutChineseName(new ObjectMapper().readTree(document)));
    }
}
