package org.yiyang.kit.metric;

import java.util.List;

/** The figures that a feature shows; contributed as a bean. */
public interface BusinessFigures {
    List<BusinessFigure> figures();
}
