package org.yiyang.referral.copies;

import java.util.UUID;

/** An institution as people find it: name, address and telephone, each null while it is not known. */
public record Whereabouts(UUID id, String name, String address, String phone) {}
