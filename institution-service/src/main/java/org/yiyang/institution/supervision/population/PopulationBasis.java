package org.yiyang.institution.supervision.population;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** By which register people are counted: two bases give two different ratios. */
public enum PopulationBasis implements Labelled {
    HUKOU("户籍人口", "Registered households"),
    RESIDENT("常住人口", "Residents");

    private final Label label;

    PopulationBasis(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
