package org.yiyang.kit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DocumentFaultsTest {
    private static final String ANSWER = "{\"headers\":{\"X-Request-Id\":{}}}";

    @Test
    void aReadThatNamesConflictsAndRolesThatAreScopesAreFaults() throws JsonProcessingException {
        assertEquals(
                List.of(
                        "get /a has a body, or not: 415 says otherwise",
                        "get /a reads, and names 409",
                        "get /a takes roles for scopes"),
                faults("""
                        {"paths":{"/a":{"get":{"security":[{"bearer":["ELDER"]}],"x-roles":["ELDER"],
                         "responses":{"200":%1$s,"401":%1$s,"409":%1$s,"415":%1$s}}}}}"""));
    }

    @Test
    void aPatternThatIsFoundAnywhereAndATypeOfTheFrameworkAreFaults() throws JsonProcessingException {
        assertEquals(List.of("JsonNode is no type of the API", "pattern [0-9]{2} is not anchored"), faults("""
                        {"components":{"schemas":{"JsonNode":{"type":"object"},
                         "Code":{"type":"string","pattern":"[0-9]{2}"},"Other":{"pattern":"^[0-9]$"}}}}"""));
    }

    @Test
    void aListThatNamesARecordNotFoundIsAFault() throws JsonProcessingException {
        assertEquals(List.of("get /a names no record, and names 404"), faults("""
                        {"paths":{"/a":{"get":{"security":[],"responses":{"200":%1$s,"404":%1$s},
                          "parameters":[{"in":"query","name":"institution"}]}},
                         "/b":{"get":{"security":[],"responses":{"200":%1$s,"404":%1$s},
                          "parameters":[{"in":"query","name":"elder","required":true}]}},
                         "/c/{id}":{"get":{"security":[],"responses":{"200":%1$s,"404":%1$s}}}}}"""));
    }

    @Test
    void whatNeedsNoTokenSaysNothingOfOne() throws JsonProcessingException {
        assertEquals(
                List.of(), faults("{\"paths\":{\"/a\":{\"get\":{\"security\":[],\"responses\":{\"200\":%1$s}}}}}"));
    }

    @Test
    void anIdOfAnInstitutionInAnAnswerHasItsNameBesideIt() throws JsonProcessingException {
        assertEquals(
                Set.of("Seen.homeId", "Seen.members", "Part.sponsorId"),
                UnnamedIds.in(new ObjectMapper().readTree("""
                        {"paths":{"/a":{"get":{"responses":{"200":{"content":{"application/json":{"schema":
                         {"$ref":"#/components/schemas/Seen"}}}}}}}},
                         "components":{"schemas":{
                         "Id":{"type":"string","format":"uuid"},
                         "Sent":{"properties":{"homeId":{"format":"uuid"}}},
                         "Part":{"properties":{"sponsorId":{"$ref":"#/components/schemas/Id"},"homeName":{}}},
                         "Seen":{"properties":{"id":{"format":"uuid"},"elderId":{"format":"uuid"},
                          "homeId":{"format":"uuid"},"partnerId":{"format":"uuid"},"partnerName":{},
                          "members":{"type":"array","items":{"format":"uuid"}},
                          "rooms":{"type":"array","items":{"format":"uuid"}},"roomNames":{},
                          "part":{"$ref":"#/components/schemas/Part"}}}}}}""")));
    }

    private static List<String> faults(String document) throws JsonProcessingException {
        return DocumentFaults.of(new ObjectMapper().readTree(document.formatted(ANSWER)));
    }
}
