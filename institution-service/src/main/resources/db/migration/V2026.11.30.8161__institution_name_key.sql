-- the normal form of a name, by which the units of one parent are told apart; null until it is written for the rows of before.
alter table institution
    add column name_key varchar(300),
    add unique key institution_unit_key (parent_id, name_key)
