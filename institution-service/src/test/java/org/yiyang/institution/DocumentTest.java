package org.yiyang.institution;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.PublishedDictionaries;
import org.yiyang.kit.contract.PublishedStateMachines;
import org.yiyang.kit.contract.RecordedDocument;
import org.yiyang.local.LocalResource;

@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class DocumentTest {
    @TestHTTPResource(value = "openapi?format=json", management = true)
    URI served;

    @Test
    void theServedDocumentIsTheRecordedOne() throws Exception {
        RecordedDocument.mustBeServed("institution", served);
    }

    @Test
    void everyTableOfMovesThatTheDocumentNamesIsAnswered() throws Exception {
        PublishedStateMachines.areAnswered("institution");
    }

    @Test
    void theDictionariesAreTheRecordedOnes() throws Exception {
        PublishedDictionaries.areTheRecordedOnes("institution");
    }
}
