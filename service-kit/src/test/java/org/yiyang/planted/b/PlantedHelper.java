package org.yiyang.planted.b;

import org.yiyang.planted.a.PlantedResource;

/** A name that says nothing, in a cycle. */
public class PlantedHelper {
    public static final String TEXT = "text";

    public Class<?> cycle() {
        return PlantedResource.class;
    }

    public PlantedResource resource() {
        return new PlantedResource();
    }
}
