package org.yiyang.kit.parameter;

/** One parameter of a service: the constant of an enum that lists them all, with what must be known of it. */
public interface ParameterKey {
    /** The constant's name, which is its name in the table and the API; supplied by the enum. */
    String name();

    ParameterSpec spec();
}
