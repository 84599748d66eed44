insert into parameter (name, region, valid_from, value, set_by, set_at, reason)
    values ('LARGE_HOME_BEDS', '4404', '2016-09-16', '500', 'system', '2026-11-30 00:00:00', '珠府办〔2016〕25号：珠海市推进医养结合工作实施方案')
