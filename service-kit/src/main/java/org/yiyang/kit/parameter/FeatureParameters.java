package org.yiyang.kit.parameter;

import java.util.List;

/** The parameters that a feature contributes to the catalogue of its service; a bean for each feature. */
public interface FeatureParameters {
    List<ParameterKey> keys();
}
