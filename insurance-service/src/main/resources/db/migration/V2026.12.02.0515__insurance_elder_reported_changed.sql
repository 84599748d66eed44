-- R11 of a past day asks the moves only of records that have changed since.
alter table elder
    drop key elder_reported,
    add key elder_reported (region_code, status, verified_on, changed_at)
