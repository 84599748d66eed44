package org.yiyang.planted.a;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.ws.rs.core.Response;

/** An entity that knows HTTP. */
@Entity
public class PlantedEntity {
    @Id
    private long id;

    public Response answer() {
        return Response.ok(id).build();
    }
}
