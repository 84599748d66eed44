package org.yiyang.institution.registry.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.yiyang.institution.registry.Institution;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.write.Writes;

/** How whatever is done with an institution is answered over HTTP. */
@ApplicationScoped
class InstitutionAnswers {
    private static final String PATH = "/api/v1/institutions/";
    private final InstitutionQueries queries;
    private final Writes writes;

    InstitutionAnswers(InstitutionQueries queries, Writes writes) {
        this.queries = queries;
        this.writes = writes;
    }

    Response created(Object body, Function<Call, Institution> entry) {
        return writes.create(
                body,
                entry,
                (call, one) -> Answer.Content.created(PATH + one.id(), one.version(), queries.view(call, one)));
    }

    Response move(Object body, Function<Call, Institution> verb) {
        return writes.move(body, verb, (call, one) -> Answer.Content.ok(one.version(), queries.view(call, one)));
    }
}
