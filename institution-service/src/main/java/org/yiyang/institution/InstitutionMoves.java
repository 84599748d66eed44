package org.yiyang.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.write.Writes;

/** How every move of an institution is made and answered over HTTP. */
@ApplicationScoped
class InstitutionMoves {
    private final InstitutionReads queries;
    private final Writes writes;

    InstitutionMoves(InstitutionReads queries, Writes writes) {
        this.queries = queries;
        this.writes = writes;
    }

    Response move(Object body, Function<Call, Institution> verb) {
        return writes.move(
                body, verb, institution -> Answer.Content.ok(institution.version(), queries.view(institution)));
    }
}
