-- What a parked message is known by: a hash of what it holds. An offset begins anew with every new topic.
alter table parked
    add column identity binary(32),
    add unique key parked_identity (identity),
    drop key parked_record
