insert into parameter (name, region, valid_from, value, set_by, set_at, reason)
    values ('CARE_FILING_FROM_REGISTRATION', '44', '2019-01-01', 'true', 'system', '2026-11-22 00:00:00', '粤民等11部门2019年通知：登记或变更后7个工作日内备案')
