package org.yiyang.console.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.yiyang.console.api.Api;
import org.yiyang.console.api.ApiAnswer;
import org.yiyang.console.api.Sending;
import org.yiyang.console.session.Session;
import org.yiyang.console.session.Sessions;

/** Takes a file that a form brings, and passes it on to the API as it comes: rows to be imported, or a paper of a case. */
@Path(UploadResource.SELF)
@Blocking
public class UploadResource {
    /** The gateway accepts larger bodies here than elsewhere. */
    static final String SELF = "/console/uploads";

    private static final Set<String> SERVICES = Set.of("institution", "contract", "insurance");
    private static final Pattern CODE = Pattern.compile("[A-Za-z_-]{1,60}");

    private final Pages pages;
    private final Sessions sessions;
    private final Api api;
    private final ImportsResource imports;

    UploadResource(Pages pages, Sessions sessions, Api api, ImportsResource imports) {
        this.pages = pages;
        this.sessions = sessions;
        this.api = api;
        this.imports = imports;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(InputStream body, @Context HttpHeaders headers) {
        Visitor visitor = Visitor.of(headers, sessions);
        Session session = visitor.signedIn();
        FormWithFile form;
        try {
            form = FormWithFile.begin(body, headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
        } catch (IOException broken) {
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
        if (!session.isGuard(form.field("guard"))) {
            return Response.status(Response.Status.FORBIDDEN).build();
        }
        if (Addresses.isId(form.field("case"))
                && CODE.matcher(form.field("material")).matches()) {
            return paper(visitor, form);
        }
        if (SERVICES.contains(form.field("service"))
                && CODE.matcher(form.field("kind")).matches()) {
            return rows(visitor, form);
        }
        return Response.status(Response.Status.BAD_REQUEST).build();
    }

    private Response rows(Visitor visitor, FormWithFile form) {
        String service = form.field("service");
        String path = Api.BASE + service + "/imports?kind=" + form.field("kind")
                + (form.field("dryRun").isEmpty() ? "" : "&dryRun=true");
        ApiAnswer answer = passed(visitor, form, path, form.mediaType());
        return answer.isOk()
                ? seen("/console/imports/" + service + "/"
                        + answer.body().path("id").asText())
                : imports.all(service, visitor, answer.problem());
    }

    private Response paper(Visitor visitor, FormWithFile form) {
        String page = WindowResource.SELF + "/" + form.field("case");
        String path =
                Api.BASE + "one-window-cases/" + form.field("case") + "/attach?material=" + form.field("material");
        ApiAnswer answer = passed(visitor, form, path, MediaType.APPLICATION_OCTET_STREAM);
        return answer.isOk() ? seen(page) : pages.refused(visitor, page, answer);
    }

    private ApiAnswer passed(Visitor visitor, FormWithFile form, String path, String type) {
        Sending sending = new Sending("POST", path, JsonNodeFactory.instance.nullNode(), "", form.field("key"));
        return api.pass(visitor.asker(), sending, type, form.file());
    }

    private static Response seen(String page) {
        return Response.seeOther(URI.create(page)).build();
    }
}
