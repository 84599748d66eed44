-- R11 reads the insured days of a whole province: all that it asks for stands in the index.
alter table elder_insured_period
    add key elder_insured_days (elder_id, superseded_at, valid_from, valid_to, type),
    drop key elder_insured_of
