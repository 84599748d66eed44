package org.yiyang.kit.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.info.Info;

/** What a document says before its first operation: how the whole API is used, and what its groups are. */
final class ServiceInfo {
    private static final String INTRODUCTION = "openapi/introduction.md";

    private ServiceInfo() {}

    static void complete(OpenAPI document) {
        Info info = document.getInfo() == null ? OASFactory.createInfo() : document.getInfo();
        document.setInfo(info);
        info.setDescription(introduction());
        info.setContact(OASFactory.createContact().name("医养通 Yiyang"));
        info.setLicense(OASFactory.createLicense().name("Apache-2.0").identifier("Apache-2.0"));
        document.setServers(List.of(OASFactory.createServer()
                .url("/")
                .description("Where this document was read; callers go through the gateway")));
        Properties tags = PropertyTexts.read("openapi/tags.properties");
        if (document.getTags() != null) {
            document.getTags().forEach(tag -> tag.setDescription(tags.getProperty(tag.getName())));
        }
    }

    private static String introduction() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream text = loader.getResourceAsStream(INTRODUCTION)) {
            if (text == null) {
                throw new IllegalStateException(INTRODUCTION + " is not packaged");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
