package org.yiyang.insurance.benefit;

import java.util.UUID;

/**
 * Whether the insurance pays for an item in a scene, from a day on in a region.
 *
 * @param code of the item in the region's catalogue of medical services
 */
public record PayableItem(UUID id, Scene scene, String code, String name, boolean payable, Validity validity)
        implements Versioned {}
