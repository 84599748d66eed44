package org.yiyang.planted.a;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.yiyang.kit.caller.Scope;
import org.yiyang.planted.b.PlantedHelper;

/** Breaks the rules on purpose, to show that they are watched. */
@Path("/planted")
public class PlantedResource {
    public static final String NAME = "planted";

    /** A body. */
    public record Body(String text, List<String> texts) {}

    private final PlantedRepository repository = new PlantedRepository();

    @POST
    @Transactional
    public String create(Body body) {
        return body.text() + body.texts() + Instant.now() + Scope.system() + repository + new PlantedHelper().cycle();
    }
}
