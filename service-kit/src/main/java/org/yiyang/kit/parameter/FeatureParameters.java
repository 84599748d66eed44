package org.yiyang.kit.parameter;

import java.util.List;

/** The parameters that a feature contributes to the catalogue of its service; a bean for each feature. */
public interface FeatureParameters {
    /** May be empty, of a feature that this service does not have. */
    List<ParameterKey> keys();
}
