-- the normal form of a number, by which the agreements of one city are told apart; null until it is written for the rows of before.
alter table agreement
    add column number_key varchar(180),
    add unique key agreement_number_key (city_code, number_key)
