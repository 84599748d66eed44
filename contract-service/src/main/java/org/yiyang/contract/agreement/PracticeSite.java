package org.yiyang.contract.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where in the home the hospital's staff works (执业站点), and by which filing.
 *
 * @param filingNumber of the filing of its doctors for practice at several sites
 */
@Embeddable
public record PracticeSite(
        @Column(name = "practice_site_address") String address,
        @Column(name = "practice_site_filing") String filingNumber) {}
