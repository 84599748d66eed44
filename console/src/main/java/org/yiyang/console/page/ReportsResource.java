package org.yiyang.console.page;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.yiyang.console.catalogue.Catalogue;
import org.yiyang.console.session.Sessions;

/** The reports that the visitor may ask for, each as of any date. */
@Path("/console/reports")
@Blocking
public class ReportsResource {
    private static final String SELF = "/console/reports";
    private final Pages pages;
    private final Sessions sessions;
    private final Catalogue catalogue;

    ReportsResource(Pages pages, Sessions sessions, Catalogue catalogue) {
        this.pages = pages;
        this.sessions = sessions;
        this.catalogue = catalogue;
    }

    @GET
    public Response reports(@Context HttpHeaders headers) {
        Visitor visitor = Visitor.of(headers, sessions);
        List<Pages.Link> reports = catalogue.reports(visitor.signedIn().claims().roles()).stream()
                .map(report -> new Pages.Link(
                        pages.listName(report.path(), visitor.language()), Drawing.AT + report.path(), false))
                .toList();
        return pages.page(200, "reports", visitor, SELF, Map.of("reports", reports));
    }
}
