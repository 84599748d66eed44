package org.yiyang.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.yiyang.kit.client.ApiCaller;

/**
 * Compares what callers are offered with what they are answered. A verb that is offered is used with a version that
 * never existed, which is checked after all rights and before any state: nothing is moved. A verb that is not offered
 * is really tried.
 */
public final class OfferedActions {
    private static final String NEVER = "\"999999999\"";
    private final Map<String, ApiCaller> callers = new LinkedHashMap<>();
    private final Map<String, Set<String>> roles = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();

    /** How a verb is used by a caller, who has a name. */
    public interface Use {
        Response on(ApiCaller caller, String name, String verb);
    }

    public OfferedActions of(String name, Set<String> has, Supplier<ApiCaller> caller) {
        callers.put(name, caller.get());
        roles.put(name, has);
        return this;
    }

    /**
     * Tries the verbs of one resource as every caller who has a role for them; that nobody else may use them is tried for
     * all routes of the suite elsewhere.
     */
    public void hold(String what, String path, Map<String, Set<String>> verbs, Use use) {
        callers.forEach((name, caller) -> {
            Response read = caller.get(path);
            List<String> offered = read.statusCode() == 200 ? read.path("allowedActions") : List.of();
            for (String verb : verbs.keySet()) {
                boolean may = offered.contains(verb);
                if (!may && Collections.disjoint(verbs.get(verb), roles.get(name))) {
                    continue;
                }
                int status =
                        use.on(may ? caller.ifMatch(NEVER) : caller, name, verb).statusCode();
                if (may ? status != 412 : status < 400 || status >= 500) {
                    wrong.add("%s: %s %s %s: %d"
                            .formatted(what, name, may ? "is offered" : "is not offered", verb, status));
                }
            }
        });
    }

    public void mustBeTrue() {
        assertEquals(List.of(), wrong);
    }
}
