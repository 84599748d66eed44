package org.yiyang.insurance.elder;

import org.yiyang.kit.http.Labelled;

/** The basic medical insurances; the national codes are 310 and 390. */
public enum InsuranceType implements Labelled {
    EMPLOYEE("职工基本医疗保险", "Employees' basic medical insurance"),
    RESIDENT("城乡居民基本医疗保险", "Residents' basic medical insurance");

    private final String zh;
    private final String en;

    InsuranceType(String zh, String en) {
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
