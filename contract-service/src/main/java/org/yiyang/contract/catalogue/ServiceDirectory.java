package org.yiyang.contract.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** Where the directory of services of a region and day is read. */
@ApplicationScoped
public class ServiceDirectory {
    private static final int[] LEVELS = {2, 4, 6, 9};
    private static final String STANDING = "select new " + Directory.Standing.class.getName()
            + "(i.code, i.regionCode, v.terms, v.validFrom, v.validTo) from ServiceItem i join i.versions v"
            + " where i.regionCode in :chain and v.supersededAt is null and v.validFrom <= :day"
            + " and (v.validTo is null or v.validTo > :day)";
    private static final String OF_CODE = "select distinct i from ServiceItem i left join fetch i.versions"
            + " where i.code = :code and i.regionCode in :chain order by i.regionCode";
    private final EntityManager entities;

    ServiceDirectory(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What holds in a region on a day.
     *
     * @param region a region's code, or null for the whole country's directory
     */
    public Directory on(String region, LocalDate day) {
        return Directory.of(entities.createQuery(STANDING, Directory.Standing.class)
                .setParameter("chain", chain(region))
                .setParameter("day", day)
                .getResultList());
    }

    /** What holds in all that lies above a region. */
    Directory above(String region, LocalDate day) {
        List<String> chain = chain(region);
        return Directory.of(entities.createQuery(STANDING, Directory.Standing.class)
                .setParameter("chain", chain.subList(0, chain.size() - 1))
                .setParameter("day", day)
                .getResultList());
    }

    /** All that is known of a code in the directories that count in a region. */
    List<ItemView> versions(String code, String region) {
        List<ItemView> versions = entities
                .createQuery(OF_CODE, ServiceItem.class)
                .setParameter("code", code)
                .setParameter("chain", chain(region))
                .getResultList()
                .stream()
                .flatMap(item -> item.known().stream().map(one -> ItemView.of(item, one)))
                .toList();
        if (versions.isEmpty()) {
            throw new Refused(KitRefusal.NOT_FOUND);
        }
        return versions;
    }

    /** The codes of the directories that count in a region, its own last. */
    public static List<String> chain(String region) {
        List<String> chain = new ArrayList<>(List.of(ServiceItem.NATION));
        if (region == null) {
            return chain;
        }
        String digits = region.contains("F") ? region.substring(0, region.indexOf('F')) : region;
        for (int level : LEVELS) {
            if (digits.length() >= level) {
                chain.add(digits.substring(0, level));
            }
        }
        if (!chain.contains(region)) {
            chain.add(region);
        }
        return chain;
    }
}
