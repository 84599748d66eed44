package org.yiyang.planted.a;

/** Something that a resource must not touch. */
public class PlantedRepository {}
