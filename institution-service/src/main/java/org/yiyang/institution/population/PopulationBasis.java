package org.yiyang.institution.population;

import org.yiyang.kit.http.Labelled;

/** By which register people are counted: two bases give two different ratios. */
public enum PopulationBasis implements Labelled {
    HUKOU("户籍人口", "Registered households"),
    RESIDENT("常住人口", "Residents");

    private final String zh;
    private final String en;

    PopulationBasis(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
