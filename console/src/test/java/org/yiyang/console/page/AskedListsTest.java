package org.yiyang.console.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yiyang.console.AskedAddresses;
import org.yiyang.console.api.Api;
import org.yiyang.console.catalogue.Catalogue;

/** What forms ask of the lists they offer is what the documents of those lists take. */
class AskedListsTest {
    private static final Catalogue CATALOGUE = new Catalogue(new ObjectMapper());
    private static final String ID = "0198a7c0-0000-7000-8000-000000000001";

    /** An address that is asked with a parameter that its call does not know is answered 400, and the form offers nothing. */
    @Test
    void eachListIsAskedOnlyWhatItsCallTakes() throws IOException {
        Properties references = references();
        Set<String> strange = new TreeSet<>();
        Set<String> asked = new TreeSet<>();
        for (String field : references.stringPropertyNames()) {
            for (Declared.Reference one : Declared.readings(references.getProperty(field))) {
                String text = one.search().contains(":") ? "" : "琼山";
                for (String address :
                        List.of(one.address(CATALOGUE, ID, ""), one.address(CATALOGUE, ID, text), single(one))) {
                    asked.add(address);
                    AskedAddresses.unknown("GET", Api.BASE + address)
                            .forEach(wrong -> strange.add(field + " " + address + " " + wrong));
                    AskedAddresses.missing("GET", Api.BASE + address)
                            .forEach(wrong -> strange.add(field + " " + address + " without " + wrong));
                    if (CATALOGUE.at("GET", address.split("\\?")[0]).isEmpty()) {
                        strange.add(field + " " + address);
                    }
                }
            }
        }
        assertEquals(Set.of(), strange);
        assertTrue(
                asked.contains("referral/home-care-institutions?name=%E7%90%BC%E5%B1%B1")
                        && asked.contains("referral/home-care-institutions"),
                asked.toString());
        assertTrue(asked.contains("institution/directory?limit=200&kind=CARE"), asked.toString());
        assertTrue(asked.contains("referrals/receivers?kind=UP"), asked.toString());
    }

    /** Its own address where none of its records is read alone. */
    private static String single(Declared.Reference reference) {
        String alone = reference.single().path() + "/" + ID;
        return reference.id().equals("institutionId") ? alone : reference.address(CATALOGUE, ID, "");
    }

    private static Properties references() throws IOException {
        Properties lines = new Properties();
        try (InputStream file = AskedListsTest.class.getResourceAsStream("/references.properties")) {
            lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return lines;
    }
}
