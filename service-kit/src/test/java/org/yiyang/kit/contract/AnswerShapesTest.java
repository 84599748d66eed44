package org.yiyang.kit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerShapesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DOCUMENT = """
            {"paths":{
              "/a/{id}":{"get":{"responses":{"200":{"content":{"application/json":{"schema":
               {"$ref":"#/components/schemas/Listed"}}}},"404":{}}}},
              "/a/state-machine":{"get":{"responses":{"200":{}}}}},
             "components":{"schemas":{
              "Listed":{"required":["items"],"properties":{"items":{"type":"array","items":
               {"$ref":"#/components/schemas/Seen"}}}},
              "Seen":{"required":["id","name"],"properties":{"id":{},"name":{}}}}}}""";

    private static List<String> faults(String path, int status, String answer) throws JsonProcessingException {
        return new AnswerShapes(JSON.readTree(DOCUMENT)).faults("GET", path, status, JSON.readTree(answer));
    }

    @Test
    void whatIsRequiredIsLookedForInEveryRow() throws JsonProcessingException {
        assertEquals(List.of(), faults("/a/7", 200, "{\"items\":[{\"id\":1,\"name\":\"x\"}]}"));
        assertEquals(List.of("Seen.name"), faults("/a/7", 200, "{\"items\":[{\"id\":1,\"name\":\"x\"},{\"id\":2}]}"));
    }

    @Test
    void aStatusThatTheDocumentDoesNotNameIsAFault() throws JsonProcessingException {
        assertEquals(List.of(), faults("/a/7", 404, "{}"));
        assertEquals(List.of("status 409"), faults("/a/7", 409, "{}"));
        assertEquals(List.of("status 404"), faults("/a/state-machine", 404, "{}"));
    }

    @Test
    void ofAnAddressThatIsNotThereNothingIsHeld() throws JsonProcessingException {
        assertEquals(List.of(), faults("/b", 404, "{}"));
    }
}
