insert into parameter (name, region, valid_from, value, set_by, set_at, reason)
    values ('ANNUAL_REVIEWS_HELD', '5107', '2017-01-01', 'true', 'system', '2026-11-30 00:00:00', '绵卫函〔2017〕263号：建立政府、社会、个人三方共同参与的质量评估制度')
