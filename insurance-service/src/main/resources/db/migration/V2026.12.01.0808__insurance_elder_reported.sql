alter table elder add key elder_reported (region_code, status, verified_on)
