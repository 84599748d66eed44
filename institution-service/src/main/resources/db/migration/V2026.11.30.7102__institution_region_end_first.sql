insert into region_end (code, successor, valid_to, sequence)
select r.code, r.successor, r.valid_to, r.version from region r where r.valid_to is not null
