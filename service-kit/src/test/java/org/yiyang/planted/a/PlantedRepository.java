package org.yiyang.planted.a;

import jakarta.persistence.TypedQuery;
import java.util.stream.Stream;

/** Something that a resource must not touch, and a cursor that nobody closes. */
public class PlantedRepository {
    Stream<String> cursor(TypedQuery<String> query) {
        return query.getResultStream();
    }
}
