package org.yiyang.console.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.commons.codec.digest.DigestUtils;

/** Scripts and styles: these and nothing else of what lies in the libraries' jars; named by their content, so kept for ever. */
@ApplicationScoped
@Path("/console/assets")
public class Assets {
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";
    private static final int NAME_CHARACTERS = 12;

    private final Map<String, Asset> byAddress = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();

    Assets() {
        add("style", "/assets/console.css", STYLE);
        add("script", "/assets/console.js", SCRIPT);
        add("htmx", library("htmx.org", "dist/htmx.min.js"), SCRIPT);
        add("sse", library("htmx-ext-sse", "sse.js"), SCRIPT);
    }

    /** A file of a library, whose folder bears its version. */
    private static String library(String name, String file) {
        Properties about = new Properties();
        try (InputStream from =
                Assets.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/" + name + "/pom.properties")) {
            about.load(from);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return "/META-INF/resources/webjars/" + name + "/" + about.getProperty("version") + "/" + file;
    }

    private record Asset(byte[] content, String type) {}

    /** Where each of them is. */
    Map<String, String> addresses() {
        return addresses;
    }

    @GET
    @Path("{name}")
    public Response one(@PathParam("name") String name) {
        Asset asset = byAddress.get(name);
        if (asset == null) {
            return Response.status(Response.Status.NOT_FOUND).build();
        }
        return Response.ok(asset.content())
                .type(asset.type())
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .build();
    }

    private void add(String key, String resource, String type) {
        try (InputStream file = Assets.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("There is no " + resource + " in the libraries.");
            }
            byte[] content = file.readAllBytes();
            String name = DigestUtils.sha256Hex(content).substring(0, NAME_CHARACTERS)
                    + resource.substring(resource.lastIndexOf('.'));
            byAddress.put(name, new Asset(content, type));
            addresses.put(key, "/console/assets/" + name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
