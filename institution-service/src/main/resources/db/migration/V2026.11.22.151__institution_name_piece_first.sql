insert into institution_name_piece (institution_id, piece)
with recursive place (n) as (select 1 union all select n + 1 from place where n < 99)
select distinct i.id, substring(i.search_names, place.n, 2)
from institution i join place on place.n < char_length(i.search_names)
